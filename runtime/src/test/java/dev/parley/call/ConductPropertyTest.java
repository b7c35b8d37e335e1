package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Hangup;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Random calls of bots that prompt and that end calls by themselves: whatever comes, an end is an end. */
class ConductPropertyTest {

    private static final int CALLS = 20_000;
    private static final Action GOODBYE = Action.speak("Goodbye.");

    @Test
    void anEndIsAnEnd() {
        for (int seed = 0; seed < CALLS; seed++) {
            RandomCall call = new RandomCall(seed);
            try {
                call.run();
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + call.log, failure);
            }
        }
    }

    private static final class RandomCall {

        final List<String> log = new ArrayList<>();
        private final Random random;
        private final Exchange exchange;
        private final TestSocket socket = new TestSocket();
        private final List<CompletableFuture<Reply>> stages = new ArrayList<>();
        private final List<WebhookLine> lines = new ArrayList<>();
        private final List<Long> deadlines = new ArrayList<>();
        private boolean ending;
        private boolean hungUp;
        private boolean over;

        RandomCall(int seed) {
            random = new Random(seed);
            Reply last = random.nextBoolean() ? GOODBYE.then(Action.hangup()) : Action.hangup();
            Reprompts reprompts = new Reprompts(
                    List.of("Hello?").subList(0, random.nextInt(2)),
                    Duration.ofSeconds(8),
                    List.of("Pardon?").subList(0, random.nextInt(2)),
                    last);
            List<Guard> guards = List.of(
                    new Guard.MostTurns(2 + random.nextInt(5), last),
                    new Guard.MostErrors(1 + random.nextInt(3), last),
                    new Guard.LongestCall(Duration.ofSeconds(3 + random.nextInt(60)), last));
            exchange = Exchange.of(new CarefulDispatcher(
                    (event, call) -> handle(event),
                    Optional.of(reprompts),
                    guards.subList(0, random.nextInt(guards.size() + 1))));
        }

        void run() {
            hand(start());
            for (int step = 0; step < 20; step++) {
                step();
                look();
            }
            hand(end());
            exchange.clock.advance(
                    Duration.ofSeconds(30)); // Each handler that still waits for its turn may take its time.
            look();
            for (WebhookLine line : lines) {
                assertTrue(line.isDone(), "a webhook was never answered");
            }
            assertEquals(0, socket.openLines());
            assertEquals(0, exchange.switchboard.callsInProgress());
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0 -> exchange.clock.advanceMillis(random.nextInt(12_000));
                case 1 -> exchange.clock.advanceMillis(random.nextInt(1_000));
                case 2 -> complete();
                default -> hand(event());
            }
        }

        private Event event() {
            return switch (random.nextInt(7)) {
                case 0 -> says("a");
                case 1 -> interrupts("b");
                case 2 -> presses("1");
                case 3 -> silence();
                case 4 -> smsFailed();
                default -> played();
            };
        }

        private void hand(Event event) {
            log.add(event.type() + " at " + exchange.clock.nanoTime() / 1_000_000);
            if (random.nextBoolean()) {
                lines.add(exchange.post(event));
                deadlines.add(exchange.clock.nanoTime()
                        + CallSettings.DEFAULT.deadline().toNanos());
            } else {
                exchange.frame(socket, event);
            }
            over |= event instanceof SessionEnd;
        }

        private void complete() {
            if (!stages.isEmpty()) {
                stages.remove(random.nextInt(stages.size())).complete(Action.speak("late"));
            }
        }

        private Reply handle(Event event) throws Exception {
            assertTrue(!ending || event instanceof SessionEnd, "a handler was called after the end: " + event.type());
            return switch (random.nextInt(7)) {
                case 0 -> throw new IllegalStateException("on purpose");
                case 1 -> {
                    CompletableFuture<Reply> stage = new CompletableFuture<>();
                    stages.add(stage);
                    yield Reply.later(stage, reply -> reply);
                }
                case 2 -> Reply.none();
                case 3 -> Action.speak("one").then("two").then("three");
                case 4 -> Action.speak("one").then("two");
                default -> Reply.notTaken();
            };
        }

        /** What went out since, in any order between the lines. */
        private void look() {
            List<Action> actions = new ArrayList<>(socket.take());
            assertEquals(List.of(), socket.faults());
            for (int i = 0; i < lines.size(); i++) {
                WebhookLine line = lines.get(i);
                assertEquals(List.of(), line.faults());
                if (line.isDone()) {
                    assertTrue(line.doneAt() <= deadlines.get(i), "a webhook was answered too late");
                    if (line.answer() != null) {
                        actions.add(line.answer());
                    }
                    lines.remove(i);
                    deadlines.remove(i);
                    i--;
                } else {
                    assertTrue(exchange.clock.nanoTime() <= deadlines.get(i), "a webhook waits too long");
                }
            }
            log.add(actions.toString());
            check(actions);
        }

        private void check(List<Action> actions) {
            long hangups = actions.stream().filter(Hangup.class::isInstance).count();
            assertTrue(hangups <= (hungUp ? 0 : 1), "a second hangup");
            long words = actions.stream().filter(Speak.class::isInstance).count();
            assertTrue(!hungUp || words == 0, "words after the hangup");
            assertTrue(!over || actions.isEmpty(), "words after the end of the call");
            assertTrue(!ending || actions.stream().allMatch(Hangup.class::isInstance), "words after the last ones");
            ending |= actions.contains(GOODBYE) || hangups > 0;
            hungUp |= hangups > 0;
        }
    }
}
