package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.reported;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Random texts in random calls: written in random pieces, at random times, by writers that fail, while events come and
 * tasks run in any order.
 */
class StreamPropertyTest {

    private static final long SEED = Long.getLong("parley.seed", 1);
    private static final int CALLS =
            Integer.getInteger("parley.episodes", System.getProperty("parley.seed") == null ? 5_000 : 1);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.call");

    @BeforeEach
    void beQuiet() {
        logger.setLevel(Level.OFF);
    }

    @AfterEach
    void beLoudAgain() {
        logger.setLevel(null);
    }

    @Test
    void whateverHappensATextIsSpokenInOrderOrLetGo() {
        for (long seed = SEED; seed < SEED + CALLS; seed++) {
            try {
                new RandomCall(seed).play();
            } catch (Throwable failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            } finally {
                Thread.interrupted(); // Interrupts are for the bot, and here it shares one thread with the test.
            }
        }
    }

    private static final class RandomCall implements TestBot {

        private final Random random;
        private final QueuedWorkers workers = new QueuedWorkers();
        private final Exchange exchange;
        private final boolean webhook;
        private final TestSocket socket = new TestSocket();
        private final List<WebhookLine> lines = new ArrayList<>();
        private final List<Action> answers = new ArrayList<>();
        private final List<Long> posted = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();
        private int running;
        private boolean over;

        RandomCall(long seed) {
            random = new Random(seed);
            webhook = random.nextBoolean();
            exchange = Exchange.of(this, workers);
        }

        void play() {
            receive(start());
            for (int step = random.nextInt(60); step > 0 && !over; step--) {
                switch (random.nextInt(8)) {
                    case 0 -> receive(anyEvent());
                    case 1, 2 -> receive(random.nextBoolean() ? played() : silence());
                    case 3 -> exchange.clock.advanceMillis(random.nextInt(700));
                    case 4, 5 -> texts.forEach(text -> text.write(random));
                    default -> work();
                }
            }
            boolean interrupted = over;
            finish();
            check(interrupted);
        }

        private Event anyEvent() {
            return switch (random.nextInt(10)) {
                case 0 -> says("hi");
                case 1 -> interrupts("hey");
                case 2 -> presses("1");
                case 3, 4 -> smsFailed();
                case 5 -> end();
                default -> reported();
            };
        }

        private void receive(Event event) {
            over |= event.equals(end());
            if (webhook) {
                posted.add(exchange.clock.nanoTime());
                WebhookLine line = new WebhookLine(exchange.clock);
                lines.add(line);
                exchange.switchboard.receive(event, new Recording(line, answers));
            } else {
                exchange.frame(socket, event);
            }
        }

        private void work() {
            if (workers.waiting() > 0) {
                workers.runAny(random);
            }
        }

        /** From here on the caller listens, and nobody is slow, until nothing is left to say. */
        private void finish() {
            for (int round = 0; round < 40; round++) {
                texts.forEach(Text::writeAll);
                workers.runAll();
                exchange.clock.advanceMillis(1_000);
                if (!over) {
                    receive(played());
                    workers.runAll();
                }
            }
            exchange.clock.advance(Duration.ofSeconds(10));
            workers.runAll();
        }

        private void check(boolean interrupted) {
            for (int i = 0; i < lines.size(); i++) {
                assertTrue(lines.get(i).isDone(), "a webhook was never answered");
                assertEquals(List.of(), lines.get(i).faults());
                assertTrue(lines.get(i).doneAt() - posted.get(i) <= 900_000_000, "a webhook was answered late");
            }
            assertEquals(0, socket.openLines());
            assertEquals(List.of(), socket.faults());
            List<String> spoken = (webhook ? answers : socket.take())
                    .stream()
                            .filter(Speak.class::isInstance)
                            .map(action -> ((Speak) action).text())
                            .toList();
            for (Text text : texts) {
                text.check(spoken.stream().filter(text::owns).toList());
            }
            boolean dropped = interrupted || texts.stream().anyMatch(text -> text.later);
            if (!dropped && !texts.isEmpty() && !texts.get(0).fails) {
                assertEquals(
                        texts.get(0).sentences,
                        spoken.stream().filter(texts.get(0)::owns).toList());
            }
        }

        @Override
        public Reply on(Event event, Call call) {
            assertEquals(1, ++running, "two handlers at once");
            try {
                if (event instanceof SessionStart || event instanceof UserSpeak) {
                    texts.forEach(text -> text.later = true);
                    Text text = new Text(texts.size(), random, this);
                    texts.add(text);
                    return random.nextInt(4) == 0 ? text.reply().thenHangup() : text.reply();
                }
                if (event.equals(presses("1"))) {
                    texts.forEach(text -> text.later = true);
                }
                return null;
            } finally {
                running--;
            }
        }
    }

    /** A webhook's line; notes the actions of all of them in the order in which they went out. */
    private record Recording(WebhookLine line, List<Action> answers) implements Line {

        @Override
        public boolean staysOpen() {
            return false;
        }

        @Override
        public boolean send(Action action, String sessionId) {
            answers.add(action);
            return line.send(action, sessionId);
        }

        @Override
        public void done() {
            line.done();
        }
    }

    /** A text of a few sentences, each of which tells whose it is. */
    private static final class Text {

        private final String mark;
        private final List<String> sentences = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private final TestPublisher publisher = new TestPublisher();
        private final boolean pulled;
        private final boolean fails;
        private final RandomCall call;
        private boolean later;
        private boolean ended;
        private boolean opened;
        private boolean closed;

        Text(int number, Random random, RandomCall call) {
            mark = "text" + number + "x";
            this.call = call;
            pulled = random.nextBoolean();
            fails = random.nextInt(5) == 0;
            for (int i = random.nextInt(8); i >= 0; i--) {
                sentences.add(mark + " says " + i + " words.");
            }
            String all = String.join(" ", sentences);
            int begin = 0;
            while (begin < all.length()) {
                int end = Math.min(all.length(), begin + 1 + random.nextInt(25));
                tokens.add(all.substring(begin, end));
                begin = end;
            }
            if (fails) {
                tokens.subList(random.nextInt(tokens.size()), tokens.size()).clear();
            }
        }

        Reply reply() {
            return pulled ? Reply.streamed(stream()) : Reply.streamed(publisher);
        }

        private Stream<String> stream() {
            Iterator<String> iterator = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    opened = true;
                    assertEquals(0, call.running, "pulled while a handler runs");
                    if (tokens.isEmpty() && fails) {
                        throw new IllegalStateException("the model is gone");
                    }
                    return !tokens.isEmpty();
                }

                @Override
                public String next() {
                    return tokens.remove(0);
                }
            };
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false)
                    .onClose(() -> {
                        assertEquals(false, closed, "closed twice");
                        closed = true;
                    });
        }

        /** Writes what was asked for, or a part of it. */
        void write(Random random) {
            if (pulled || publisher.subscriptions() == 0 || publisher.isCancelled()) {
                return;
            }
            for (int i = random.nextInt(6); i > 0 && publisher.wanted() > 0 && !tokens.isEmpty(); i--) {
                publisher.send(tokens.remove(0));
            }
            if (tokens.isEmpty() && !ended) {
                ended = true;
                if (fails) {
                    publisher.fail(new IllegalStateException("the model is gone"));
                } else {
                    publisher.end();
                }
            }
        }

        void writeAll() {
            Random generous = new Random(0);
            for (int i = 0; i < 20; i++) {
                write(generous);
            }
        }

        boolean owns(String sentence) {
            return sentence.startsWith(mark);
        }

        void check(List<String> spoken) {
            int whole = (int) spoken.stream().filter(sentences::contains).count();
            assertEquals(sentences.subList(0, whole), spoken.subList(0, whole), "not in order, or not at once");
            assertTrue(whole == spoken.size() || fails && whole + 1 == spoken.size(), "spoken in parts");
            assertEquals(1, publisher.subscriptions() + (pulled ? 1 : 0), "not subscribed to once");
            boolean letGo = pulled ? closed : ended || publisher.isCancelled();
            assertTrue(letGo, "never let go: " + (opened ? "opened" : "not opened"));
        }
    }
}
