package dev.parley.example;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.annotation.Deadline;
import dev.parley.annotation.Ending;
import dev.parley.annotation.Guard;
import dev.parley.annotation.Hold;
import dev.parley.annotation.OnDtmf;
import dev.parley.annotation.OnError;
import dev.parley.annotation.OnSessionEnd;
import dev.parley.annotation.OnSessionStart;
import dev.parley.annotation.OnUserSpeak;
import dev.parley.annotation.Reprompt;
import dev.parley.annotation.VoiceBot;
import dev.parley.dispatch.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** All that keeps a caller from silence, as the processor compiles it. */
@VoiceBot(states = "PIN")
@Hold(
        say = {"One moment.", "Still there."},
        giveUp = "That takes too long.",
        max = 2)
@Reprompt(noInput = "Anybody there?", noInputTimeout = "6s", noMatch = "Pardon?", then = @Ending(say = "Goodbye."))
@Guard(mostErrors = 2, then = @Ending(say = "I am broken."))
@Guard(
        longestCall = "10m",
        then = @Ending(say = "I connect you.", transferTo = "+1", callerIdName = "Bot", callerIdNumber = "+2"))
final class CareBot {

    final CompletableFuture<String> work = new CompletableFuture<>();
    final List<String> notes = new ArrayList<>();
    private final Flow.Publisher<String> model;

    CareBot(Flow.Publisher<String> model) {
        this.model = model;
    }

    @OnSessionStart
    String greet(Call call) {
        return call.isResumed() ? "Back again." : "Hello.";
    }

    /** Waits as its bot does. */
    @OnUserSpeak(phrases = "search")
    CompletionStage<String> search() {
        return work;
    }

    @Hold(after = "300ms", say = "Dialling.", giveUp = "Nobody answers.", max = 1)
    @OnUserSpeak(phrases = "call")
    CompletionStage<String> dial() {
        return work;
    }

    @Deadline("200ms")
    @OnUserSpeak(phrases = "quick")
    CompletionStage<String> quick(Call call) {
        work.whenComplete((done, failure) -> notes.add("cancelled " + call.isCancelled()));
        return work;
    }

    @OnUserSpeak(phrases = "read")
    Stream<String> read() {
        return Stream.of("One. ", "Two. ", "Three.").onClose(() -> notes.add("closed"));
    }

    @OnUserSpeak(phrases = "ask")
    Flow.Publisher<String> ask() {
        return model;
    }

    @OnUserSpeak(phrases = "menu")
    Reply menu() {
        return Gather.oneOf("1", "2")
                .prompt("Press 1 or 2.")
                .onError("No such choice.")
                .retries(1)
                .otherwise(Action.speak("As you like.").thenHangup())
                .then(key -> Action.speak("You chose " + key + "."));
    }

    @OnUserSpeak(phrases = "pin")
    Reply enter() {
        return Action.speak("Enter your PIN.").goTo("PIN");
    }

    @OnDtmf(in = "PIN", digits = 4, masked = true)
    Reply pin(String keys) {
        return Action.speak(keys.equals("1234") ? "Right." : "Wrong.").goTo("");
    }

    @OnUserSpeak(phrases = "news")
    Reply news() {
        return Action.speak("First.").then("Second.").keepOnBargeIn();
    }

    @OnUserSpeak(phrases = "fail")
    String fail() {
        throw new IllegalStateException("no");
    }

    @OnError
    String apologise() {
        return "Sorry.";
    }

    @OnSessionEnd
    void end() {
        notes.add("end");
    }
}
