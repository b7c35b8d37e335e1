package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** A handler that does not end though it was cancelled: on a real thread, while the clock stays virtual. */
@Timeout(30)
class StuckTest {

    private static final Speak FIRST = Action.speak("One moment, please.");
    private static final Patience HOLDING = Patience.DEFAULT.hold(new HoldPhrases(
            Duration.ofMillis(800),
            List.of("One moment, please.", "Still looking."),
            "Sorry, that takes too long.",
            2));

    private final Logger logger = (Logger) LoggerFactory.getLogger(Handlers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.getMDCPropertyMap(); // Taken when first asked for.
            super.append(event);
        }
    };
    private final TestSocket socket = new TestSocket();
    private final StubbornBot bot = new StubbornBot();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    /** Looks up whatever the caller says, and nothing stops it; says "now" at once. */
    private static final class StubbornBot implements TestBot {

        final List<String> notes = new CopyOnWriteArrayList<>();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        final CountDownLatch done = new CountDownLatch(1);

        @Override
        public Reply on(Event event, Call call) {
            String text = event instanceof UserSpeak speak ? speak.text() : event.type();
            notes.add(text);
            if (text.equals("stubborn")) {
                return lookUp(text);
            }
            done.countDown();
            return Action.speak(text);
        }

        private Reply lookUp(String text) {
            begun.countDown();
            while (true) {
                try {
                    release.await();
                    notes.add(text + " ends");
                    return Action.speak(text);
                } catch (InterruptedException e) {
                    notes.add("interrupted");
                }
            }
        }
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().levelStr.equals("WARN"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void theCallerWhoWaitsHearsHoldPhrasesFromTheNewerWordOn() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(bot, HOLDING, workers);
            exchange.frame(socket, says("stubborn"));
            bot.begun.await();
            exchange.clock.advanceMillis(500);
            exchange.frame(socket, interrupts("now"));
            exchange.clock.advanceMillis(799);
            socket.expectNothing();
            exchange.clock.advanceMillis(1);
            socket.expect(FIRST);
            exchange.frame(socket, played());
            exchange.clock.advanceMillis(800);
            socket.expect(Action.speak("Still looking."));
            assertEquals(1, bot.notes.stream().filter("stubborn"::equals).count());
            bot.release.countDown();
            bot.done.await();
        }
        socket.expect(Action.speak("now"));
        assertEquals(List.of("stubborn", "interrupted", "stubborn ends", "now"), bot.notes);
    }

    @Test
    void thePhraseAnswersTheWebhookOfTheNewerWord() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(bot, HOLDING, workers);
            WebhookLine first = exchange.post(says("stubborn"));
            bot.begun.await();
            exchange.clock.advanceMillis(500);
            WebhookLine word = exchange.post(interrupts("now"));
            exchange.clock.advanceMillis(400);
            first.expectNothing();
            exchange.clock.advanceMillis(400);
            word.expect(FIRST.inputTimeout(Duration.ofSeconds(1)));
            WebhookLine chance = exchange.post(played());
            bot.release.countDown();
            chance.awaitDone();
            chance.expect(Action.speak("now"));
        }
    }

    @Test
    void theHandlerThatKeepsTheCallerWaitingIsGivenUpButTheNextIsStillHandled() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(bot, HOLDING, workers);
            exchange.frame(socket, says("stubborn"));
            bot.begun.await();
            exchange.frame(socket, interrupts("now"));
            exchange.clock.advanceMillis(40_000);
            socket.expect(FIRST, Action.speak("Still looking."), Action.speak("Sorry, that takes too long."));
            bot.release.countDown();
            bot.done.await();
        }
        socket.expect(Action.speak("now"));
    }

    @Test
    void oneWarningNamesTheHandler() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(bot, workers);
            exchange.frame(socket, says("stubborn"));
            bot.begun.await();
            exchange.clock.advanceMillis(1_000);
            exchange.frame(socket, says("now"));
            exchange.clock.advanceMillis(899);
            assertEquals(List.of(), warnings());
            exchange.clock.advanceMillis(60_000);
            exchange.frame(socket, says("now"));
            exchange.clock.advanceMillis(60_000);
            bot.release.countDown();
        }
        assertEquals(1, warnings().size());
        assertEquals(Map.of("session", "A"), log.list.get(0).getMDCPropertyMap());
        String warning = warnings().get(0);
        assertTrue(
                warning.matches("TestBot was cancelled on user_speak in session A, but"
                        + " StubbornBot\\.on\\(StuckTest\\.java:\\d+\\) does not end; the caller waits for it"),
                warning);
    }

    @Test
    void anInterruptionInTimeAndTheEndOfTheCallAreWarnedOfToo() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(bot, workers);
            exchange.post(says("stubborn"));
            bot.begun.await();
            exchange.clock.advanceMillis(890);
            exchange.post(end());
            exchange.clock.advanceMillis(899);
            assertEquals(List.of(), warnings());
            exchange.clock.advanceMillis(60_000);
            assertEquals(1, warnings().size());
            bot.release.countDown();
        }
    }

    @Test
    void aHandlerThatEndsWhenItIsInterruptedIsNotWarnedOf() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(
                    (event, call) -> {
                        if (event.equals(says("block"))) {
                            blocked.countDown();
                            new CountDownLatch(1).await();
                        }
                        done.countDown();
                        return null;
                    },
                    workers);
            exchange.frame(socket, says("block"));
            blocked.await();
            exchange.frame(socket, interrupts("now"));
            done.await();
            exchange.clock.advanceMillis(60_000);
        }
        assertEquals(List.of(), warnings());
    }

    @Test
    void aTextThatDoesNotStopIsHeldForAsAHandlerIs() throws Exception {
        Stream<String> text = Stream.of("One. ", "Two. ").peek(token -> {
            if (token.equals("Two. ")) {
                bot.lookUp(token);
            }
        });
        TestBot reads = (event, call) -> event instanceof SessionStart ? Reply.streamed(text) : bot.on(event, call);
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(reads, HOLDING, workers);
            exchange.frame(socket, start());
            bot.begun.await();
            socket.expect(Action.speak("One."));
            exchange.frame(socket, says("now"));
            exchange.clock.advanceMillis(800);
            socket.expect(FIRST);
            bot.release.countDown();
            bot.done.await();
        }
        socket.expect(Action.speak("now"));
    }
}
