package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Gather;
import dev.parley.action.Move;
import dev.parley.action.Reply;
import dev.parley.event.UserInputTimeout;
import dev.parley.processor.RandomBot.Event;
import dev.parley.processor.RandomBot.Handler;
import dev.parley.processor.RandomCondition.Gathers;
import dev.parley.processor.RandomCondition.Matches;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A generated dispatcher calls the handler that a reader of the bot would, with the same values, and the call goes where
 * it would go. {@code -Dparley.seed=…} draws other bots, and {@code -Dparley.bots=…} more of them.
 */
class RandomBotTest {

    private static final long SEED = Long.getLong("parley.seed", 3);
    private static final int BOTS = Integer.getInteger("parley.bots", 60);

    /** What must have happened, or the test would be one of nothing. */
    private enum Seen {
        HANDLER,
        NO_HANDLER,
        VALUES,
        TEXT_THAT_DOES_NOT_CONVERT,
        SEQUENCE,
        KEYS_THAT_DO_NOT_CONVERT,
        MOVE
    }

    private final Map<Seen, Integer> seen = new EnumMap<>(Seen.class);

    @Test
    void theDispatcherPicksTheSameHandlerAsAPlainInterpreter() {
        for (long seed = SEED; seed < SEED + BOTS; seed++) {
            Random random = new Random(seed);
            RandomBot bot = RandomBot.drawnBy(random);
            Walk walk = new Walk(seed, bot, RunningBot.of(Bots.bot(bot.source())), new RandomParts(random));
            for (int turn = 0; turn < 60; turn++) {
                walk.takeATurn();
            }
        }
        for (Seen event : Seen.values()) {
            assertTrue(seen.getOrDefault(event, 0) >= BOTS / 2, () -> event + " is too rare: " + seen);
        }
    }

    /** One call, in which anything may happen. */
    private final class Walk {

        private final long seed;
        private final RandomBot bot;
        private final RunningBot running;
        private final RandomParts parts;
        private String state = "";

        Walk(long seed, RandomBot bot, RunningBot running, RandomParts parts) {
            this.seed = seed;
            this.bot = bot;
            this.running = running;
            this.parts = parts;
        }

        void takeATurn() {
            switch (parts.below(10)) {
                case 0 -> moveTo(RandomParts.STATES.get(parts.below(RandomParts.STATES.size())));
                case 1, 2 -> press();
                case 3, 4 -> interrupt(parts.text());
                case 5 ->
                    check(
                            "silence",
                            bot.answer(Event.SILENCE, state, ""),
                            running.gets(new UserInputTimeout(RunningBot.SESSION)));
                default -> say(parts.text());
            }
        }

        private void say(String text) {
            bot.handlers().stream()
                    .map(Handler::condition)
                    .filter(condition -> condition instanceof Matches matches
                            && matches.matches(text)
                            && matches.take(text).isEmpty())
                    .forEach(condition -> note(Seen.TEXT_THAT_DOES_NOT_CONVERT));
            check("'" + text + "'", bot.answer(Event.SPEAK, state, text), running.says(text));
        }

        private void interrupt(String text) {
            Reply interrupted = bot.answer(Event.BARGE_IN, state, text);
            Reply expected = interrupted.equals(Reply.notTaken()) ? bot.answer(Event.SPEAK, state, text) : interrupted;
            check("the interruption '" + text + "'", expected, running.interruptsWith(text));
        }

        private void press() {
            Optional<Gathers> gathers = bot.gatheredIn(state).map(handler -> (Gathers) handler.condition());
            assertEquals(
                    gathers.map(wanted ->
                            Gather.digits(wanted.least(), wanted.most()).terminator(wanted.terminator())),
                    running.gathersIn(state),
                    () -> this + ", keys");
            if (gathers.isEmpty()) {
                String key = parts.key();
                check("key " + key, bot.answer(Event.KEY, state, key), running.presses(key));
                return;
            }
            String keys = parts.keys(gathers.get());
            Reply expected = bot.answerToKeys(state, keys);
            note(expected.equals(Reply.notTaken()) ? Seen.KEYS_THAT_DO_NOT_CONVERT : Seen.SEQUENCE);
            check("keys " + keys, expected, running.enters(keys));
        }

        private void check(String input, Reply expected, Reply actual) {
            assertEquals(expected, actual, () -> this + ", to " + input);
            note(expected.equals(Reply.notTaken()) ? Seen.NO_HANDLER : Seen.HANDLER);
            if (expected.toString().matches("(?s).*rule \\d+ .*")) {
                note(Seen.VALUES);
            }
            if (expected instanceof Move move) {
                note(Seen.MOVE);
                moveTo(move.state());
            }
        }

        private void moveTo(String target) {
            state = target;
            running.isIn(target);
        }

        private void note(Seen event) {
            seen.merge(event, 1, Integer::sum);
        }

        @Override
        public String toString() {
            return "-Dparley.seed=" + seed + ", in state '" + state + "' of\n" + bot.source();
        }
    }
}
