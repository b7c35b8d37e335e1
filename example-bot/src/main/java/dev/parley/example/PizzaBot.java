package dev.parley.example;

import dev.parley.action.Action;
import dev.parley.action.BargeInPolicy;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.annotation.Ending;
import dev.parley.annotation.Guard;
import dev.parley.annotation.Hold;
import dev.parley.annotation.OnAssistantSpeak;
import dev.parley.annotation.OnAssistantSpeechEnded;
import dev.parley.annotation.OnBargeIn;
import dev.parley.annotation.OnDtmf;
import dev.parley.annotation.OnError;
import dev.parley.annotation.OnSessionEnd;
import dev.parley.annotation.OnSessionStart;
import dev.parley.annotation.OnSmsFailed;
import dev.parley.annotation.OnUnknownEvent;
import dev.parley.annotation.OnUserInputTimeout;
import dev.parley.annotation.OnUserSpeak;
import dev.parley.annotation.OnUserSpeechStarted;
import dev.parley.annotation.VoiceBot;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SmsFailed;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserSpeak;
import dev.parley.server.ParleyServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes orders for pizza. Every event of the service has a handler here, so that you can see one of each. */
@VoiceBot(states = "CONFIRM")
@Hold(
        say = {"One moment, please.", "Still looking."},
        giveUp = "Sorry, that takes too long. Anything else?")
@Guard(longestCall = "15m", then = @Ending(say = "I have to serve other guests now. Goodbye!"))
public final class PizzaBot {

    private static final Logger log = LoggerFactory.getLogger(PizzaBot.class);

    /** One bot answers one call, so plain fields are the state of the call. */
    private final Order order = new Order();

    private final Kitchen kitchen;

    private boolean callerIsTalking;
    private int silences;

    PizzaBot() {
        this(Kitchen.SLOW);
    }

    /** Whatever a bot works with comes in here: new PizzaBotDispatcher(() -> new PizzaBot(kitchen)). */
    PizzaBot(Kitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * Starts the server.
     *
     * @param args settings such as {@code --port=9090}
     */
    public static void main(String[] args) {
        ParleyServer.run(new PizzaBotDispatcher(), args);
    }

    /** The simplest handler: a String is spoken. A speak with an input timeout asks again when the caller is silent. */
    @OnSessionStart
    Reply greet() {
        return Action.speak("Welcome to Mario's. What can I get you?").inputTimeout(Duration.ofSeconds(8));
    }

    /** One of the phrases must stand in what the caller said, as whole words. Handlers are tried in this order. */
    @OnUserSpeak(phrases = {"goodbye", "that's all", "that is all"})
    Reply finish() {
        return order.isEmpty()
                ? Action.speak("Maybe next time. Goodbye!").thenHangup()
                : Action.speak("That makes " + order.summary() + ". Is that right?")
                        .goTo("CONFIRM");
    }

    /** Asked only in the state that finish() goes to, and before all handlers that name no state. */
    @OnUserSpeak(
            in = "CONFIRM",
            phrases = {"yes", "right", "correct"})
    Reply confirm() {
        return Action.speak("Ready in 20 minutes. Goodbye!")
                .bargeIn(BargeInPolicy.none())
                .thenHangup();
    }

    /** Back to the state in which every call begins. */
    @OnUserSpeak(
            in = "CONFIRM",
            phrases = {"no", "wrong", "wait"})
    Reply goOn() {
        return Action.speak("What else can I get you?").goTo("");
    }

    /** A chain: each action follows when the one before it was played, so put what the caller should hear first. */
    @OnUserSpeak(phrases = {"text me", "a receipt"})
    Reply receipt(Session session) {
        if (session.fromPhoneNumber() == null) {
            return Action.speak("I cannot see your number, so I cannot text you. Anything else?");
        }
        return Action.speak("I'll text you the order. Anything else?")
                .then(Action.sendSms(
                        session.fromPhoneNumber(), "Mario's: " + order.summary() + ". Ready in 20 minutes."));
    }

    /** A slow lookup. Until it is done the caller hears the phrases of @Hold, and then the answer. */
    @OnUserSpeak(phrases = {"how long", "when"})
    CompletionStage<String> askTheKitchen() {
        return kitchen.minutes(order).thenApply(minutes -> "It takes " + minutes + " minutes. Anything else?");
    }

    /**
     * The pattern must match all that the caller said, without its closing punctuation and whatever its case. Its named
     * groups are the parameters, as values of their types. The compiler tries the examples.
     */
    @OnUserSpeak(
            matches = "(.*?\\W)??((?<count>\\d+) )?(?<kind>margherita|funghi)(\\W.*)?",
            examples = {"2 funghi please.", "I'd like a margherita", "Margherita!"},
            counterExamples = {"2 cokes", "funghissimo"})
    String add(Optional<Integer> count, Pizza kind) {
        order.add(count.orElse(1), kind);
        return count.orElse(1) + " " + kind + ", coming up. Anything else?";
    }

    /** No condition: everything that no other handler took. */
    @OnUserSpeak
    String misunderstood(UserSpeak event) {
        return "Sorry, we have margherita and funghi, but no " + event.text() + ".";
    }

    /** The caller interrupted. What this method does not take would go on to the handlers above. */
    @OnBargeIn(phrases = {"stop", "wait"})
    String listen() {
        return "I'm listening.";
    }

    @OnDtmf("0")
    Action operator() {
        return Action.transfer("+4921112345", "Mario's", "+4921167890");
    }

    /** All keys that no other handler takes lead to a menu. While it is on, its keys go to choose() alone. */
    @OnDtmf
    Reply menu() {
        return Gather.oneOf("1", "2", "0")
                .prompt("To check your order press 1, for the waiting time 2, to speak to Mario 0.")
                .onError("There is no such choice.")
                .retries(1)
                .otherwise(Action.speak("Just tell me what you would like."))
                .then(this::choose);
    }

    private Reply choose(String key) {
        return switch (key) {
            case "1" -> finish();
            case "2" -> Reply.later(askTheKitchen(), Reply::of);
            default -> operator();
        };
    }

    @OnUserInputTimeout
    Reply askAgain() {
        silences++;
        return silences < 3
                ? Action.speak("Are you still there?").inputTimeout(Duration.ofSeconds(8))
                : Action.speak("I cannot hear you. Goodbye!").thenHangup();
    }

    /** Comes before there is any text, and takes no answer. */
    @OnUserSpeechStarted
    void hear() {
        callerIsTalking = true;
        silences = 0;
    }

    @OnAssistantSpeak
    void speaking(AssistantSpeak event) {
        log.debug("Speaking for {} ms", event.durationMs());
    }

    /** Playback is over: the place to say something of one's own accord, or nothing. */
    @OnAssistantSpeechEnded
    void waitForCaller() {
        callerIsTalking = false;
    }

    @OnSmsFailed
    void noReceipt(SmsFailed event) {
        log.warn("The receipt was not sent: {}", event.reason());
    }

    /** What newer releases of the service may send. */
    @OnUnknownEvent
    void note(UnknownEvent event) {
        log.info("Ignored {}", event.type());
    }

    /** A handler failed. The failure is logged by then; this is for the caller. */
    @OnError
    String apologise(RuntimeException failure, Event event) {
        return "Sorry, something went wrong. Could you say that again?";
    }

    @OnSessionEnd
    void done(Session session) {
        log.info("{} ordered {}{}", session.id(), order.summary(), callerIsTalking ? " and hung up mid-sentence" : "");
    }
}
