package dev.parley.call;

import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where two features meet: texts, gathers, reprompts, chains and what a bot sends by itself. */
class FeaturesTogetherTest {

    private static final Reprompts SILENCE = new Reprompts(
            List.of("Still there?"),
            Duration.ofSeconds(8),
            List.of(),
            Action.speak("Goodbye.").thenHangup());
    private static final Gather PIN = Gather.digits(4).prompt("Your PIN?").onError("Wrong.");
    private static final Action SMS = Action.sendSms("+1", "hello");

    private static Speak listening(String text, int seconds) {
        return Action.speak(text).inputTimeout(Duration.ofSeconds(seconds));
    }

    /** A bot that answers the beginning of a call, and takes nothing else. */
    private static TestBot greeting(Reply reply) {
        return (event, call) -> event instanceof SessionStart ? reply : Reply.notTaken();
    }

    private static Phone prompting(Transport transport, Reply reply) {
        return new Phone(transport, Exchange.of(new CarefulDispatcher(greeting(reply), SILENCE)));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theLastOfSeveralSentencesAsksForSilence(Transport transport) {
        Phone phone = prompting(transport, Reply.streamed(Stream.of("One. Two.")));
        List<Action> said = new ArrayList<>(phone.answerTo(start()));
        said.addAll(phone.answerTo(played()));
        assertEquals(List.of(listening("Two.", 8)), said.subList(1, said.size()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aTextThatIsCompleteWhenItBeginsAsksForSilence(Transport transport) {
        Phone phone = prompting(transport, Reply.streamed(Stream.of("One.")));
        phone.tells(start(), listening("One.", 8));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGatherThatAllowsAnySilenceIsLeftAloneWhereSilenceIsPrompted(Transport transport) {
        Phone phone = prompting(transport, PIN.firstTimeout(Duration.ZERO));
        assertEquals(1, phone.answerTo(start()).size());
        assertEquals(List.of(), phone.answerTo(played()));
        assertEquals(List.of(), phone.answerTo(silence()));
        assertEquals(List.of(), phone.answerTo(silence()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void silenceInAChainIsNoAnswerToAGatherThatWaitsBehindIt(Transport transport) {
        Gather once = PIN.retries(0).otherwise(Action.hangup()).then(Action::speak);
        Phone phone = new Phone(transport, Exchange.of((event, call) -> {
            if (event instanceof SessionStart) {
                call.gather(once);
                return Action.speak("One.").then(SMS).then(Action.speak("Two."));
            }
            return Reply.notTaken();
        }));
        List<Action> said = new ArrayList<>(phone.answerTo(start()));
        said.addAll(phone.answerTo(played()));
        said.addAll(phone.answerTo(silence()));
        said.addAll(phone.answerTo(played()));
        said.addAll(phone.answerTo(played()));
        assertEquals(
                List.of("One.", "send_sms", "Two.", "Your PIN?"),
                said.stream()
                        .map(action -> action instanceof Speak speak ? speak.text() : action.type())
                        .toList());
        assertEquals(List.of(), phone.answerTo(played()));
        for (String key : List.of("1", "2", "3")) {
            assertEquals(List.of(), phone.answerTo(presses(key)));
        }
        assertEquals(List.of(Action.speak("1234")), phone.answerTo(presses("4")));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aKeyStopsThePromptBeforeAllThatWasSentGoesOut(Transport transport) {
        Phone phone = new Phone(transport, Exchange.of((event, call) -> {
            if (event instanceof SmsFailed) {
                call.send(SMS);
                call.send(SMS);
            }
            return event instanceof SessionStart ? PIN : null;
        }));
        phone.answerTo(start());
        phone.answerTo(smsFailed());
        assertEquals(List.of(Action.bargeIn()), phone.answerTo(presses("1")));
    }

    @Test
    void whatFollowsTheLastWrongInputHasToBeAtHand() {
        Reply text = Reply.streamed(Stream.of("One."));
        assertThrows(IllegalArgumentException.class, () -> PIN.otherwise(text));
        assertThrows(IllegalArgumentException.class, () -> PIN.otherwise(text.goTo("CONFIRM")));
        Reply later = Reply.later(new CompletableFuture<String>(), Action::speak);
        String fault = assertThrows(IllegalArgumentException.class, () -> PIN.otherwise(later))
                .getMessage();
        assertEquals(
                "The reply after the last wrong input must be one that can be sent, but is a PendingReply. Write actions,"
                        + " or a further gather.",
                fault);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aStreamThatAStageBringsTooLateIsClosed(Transport transport) {
        List<String> seen = new ArrayList<>();
        Stream<String> stream = Stream.of("One. ").peek(seen::add).onClose(() -> seen.add("closed"));
        CompletableFuture<String> work = new CompletableFuture<>();
        // A stage that nobody can cancel brings its reply all the same.
        Reply later = Reply.later(work.minimalCompletionStage(), found -> Reply.streamed(stream));
        Phone phone = new Phone(transport, Exchange.of(greeting(later)));
        phone.tells(start());
        phone.tells(interrupts("no"));
        work.complete("");
        assertEquals(List.of("closed"), seen);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGatherThatAHandlerAsksForComesBehindTheTextThatItReplies(Transport transport) {
        TestPublisher publisher = new TestPublisher();
        Phone phone = new Phone(transport, Exchange.of((event, call) -> {
            if (event instanceof UserSpeak) {
                call.gather(PIN);
                return Reply.streamed(publisher);
            }
            return Reply.notTaken();
        }));
        phone.tells(start());
        phone.tells(says("read"));
        publisher.send("One. ", "Two");
        phone.pushed();
        assertEquals(List.of(), phone.answerTo(played()));
        publisher.send(".").end();
        List<Action> said = new ArrayList<>(phone.pushed());
        said.addAll(phone.answerTo(silence()));
        said.addAll(phone.answerTo(played()));
        assertEquals(listening("Your PIN?", 5), said.get(said.size() - 1));
    }

    @Test
    void onAWebhookTheEndOfPlaybackWaitsForTheNextSentenceThoughAGatherWaitsBehindIt() {
        TestPublisher publisher = new TestPublisher();
        Exchange exchange = Exchange.of((event, call) -> {
            if (event instanceof SessionStart) {
                call.gather(PIN);
            }
            return event instanceof SessionStart ? Reply.streamed(publisher) : Reply.notTaken();
        });
        exchange.post(start());
        publisher.send("One. ");
        WebhookLine played = exchange.post(played());
        played.expectNoAnswerYet();
        publisher.send("Two.").end();
        played.expect(Action.speak("Two."));
        exchange.post(played()).expect(listening("Your PIN?", 5));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aLongChainThatIsKeptComesBehindAWholeText(Transport transport) {
        Reply chain = Action.speak("1").then("2").then("3").then("4").then("5").keepOnBargeIn();
        Phone phone = new Phone(
                transport,
                Exchange.of((event, call) -> event instanceof SessionStart
                        ? chain
                        : event instanceof UserSpeak
                                ? Reply.streamed(Stream.of("One. ", "Two. ", "Three. ", "Four."))
                                : Reply.notTaken()));
        phone.tells(start(), Action.speak("1"));
        List<Action> said = new ArrayList<>(phone.answerTo(says("read")));
        for (int i = 0; i < 8; i++) {
            said.addAll(phone.answerTo(played()));
        }
        assertEquals(
                List.of("One.", "Two.", "Three.", "Four.", "2", "3", "4", "5"),
                said.stream().map(action -> ((Speak) action).text()).toList());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void askingForKeysIsNoHandlerThatWentWell(Transport transport) {
        Guard guard = new Guard.MostErrors(2, Action.speak("I am broken.").thenHangup());
        TestBot fails = (event, call) -> {
            call.gather(Gather.digits(1));
            throw new IllegalStateException("no");
        };
        Phone phone = new Phone(transport, Exchange.of(new CarefulDispatcher(fails, guard)));
        phone.tells(says("a"));
        phone.tells(says("b"), Action.speak("I am broken."));
    }
}
