package dev.parley.processor;

import dev.parley.processor.RandomBot.Event;
import dev.parley.processor.RandomBot.Handler;
import dev.parley.processor.RandomCondition.Anything;
import dev.parley.processor.RandomCondition.Gathers;
import dev.parley.processor.RandomCondition.Group;
import dev.parley.processor.RandomCondition.Matches;
import dev.parley.processor.RandomCondition.Presses;
import dev.parley.processor.RandomCondition.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Draws what random bots are made of, and what is said to them. */
final class RandomParts {

    static final List<String> STATES = List.of("", "A", "B", "C");

    private static final List<String> WORDS = List.of(
            "pizza",
            "two",
            "2",
            "7",
            "200",
            "3000000000",
            "Größe",
            "small",
            "thats",
            "all",
            "bye",
            "funghi",
            "true",
            "17:05");
    private static final List<String> PARTS = List.of(
            "pizzas?", "(two|2)", "\\w+", "größe", ".+", "( please)?", "(?:bye|all)", "\\d*", "[a-f]+", "\\bfunghi\\b");
    private static final List<String> GROUPS = List.of(
            "(?<%s>\\d+)", "(?<%s>\\w+)", "(?<%s>small|large|größe|\\d+)", "(?<%s>.+)", "(?:pizza )?(?<%s>[\\w:]+)");
    private static final List<String> OPTIONAL_GROUPS =
            List.of("(?:(?<%s>\\d+) )?", "(?<%s>two|2)?", "(?:bye|(?<%s>\\w+))", "(?:pizza )?(?<%s>small|large)??");
    private static final List<String> KEYS = List.of("0", "1", "2", "7", "*", "#");

    private final Random random;

    RandomParts(Random random) {
        this.random = random;
    }

    Handler handler() {
        Event event = oneOf(List.of(Event.SPEAK, Event.SPEAK, Event.SPEAK, Event.BARGE_IN, Event.KEY, Event.SILENCE));
        List<String> states = random.nextBoolean()
                ? List.of()
                : STATES.stream()
                        .filter(state -> random.nextInt(STATES.size()) == 0)
                        .toList();
        Optional<String> target = Optional.of(oneOf(STATES)).filter(state -> random.nextInt(3) > 0);
        return new Handler(event, states, condition(event), target);
    }

    private RandomCondition condition(Event event) {
        boolean takesAll = event == Event.SILENCE || random.nextInt(8) == 0;
        if (takesAll) {
            return new Anything();
        }
        if (event == Event.KEY) {
            return random.nextBoolean() ? gathers() : new Presses(List.of(oneOf(KEYS)));
        }
        return random.nextInt(3) == 0 ? new Says(phrase()) : matches();
    }

    private Gathers gathers() {
        int least = 1 + random.nextInt(3);
        int most = least + random.nextInt(9);
        return new Gathers(least, most, random.nextBoolean() ? "#" : "", oneOf(ReadAs.KEYS));
    }

    private String phrase() {
        return random.nextInt(3) == 0 ? oneOf(WORDS) + " " + oneOf(WORDS) : oneOf(WORDS);
    }

    private Matches matches() {
        List<String> parts = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            int kind = random.nextInt(4);
            if (kind < 2) {
                parts.add(oneOf(PARTS));
            } else {
                Group group = new Group("group" + groups.size(), oneOf(List.of(ReadAs.values())), kind == 3);
                groups.add(group);
                parts.add(oneOf(kind == 3 ? OPTIONAL_GROUPS : GROUPS).formatted(group.name()));
            }
        }
        return new Matches(String.join(" ?", parts), groups);
    }

    /** A transcript. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count >= 0; count--) {
            String word = oneOf(WORDS);
            text.append(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
                    .append(random.nextInt(4) == 0 ? ", " : " ");
        }
        return text.append(random.nextBoolean() ? "?!" : "").toString();
    }

    String key() {
        return oneOf(KEYS);
    }

    /** A sequence as the engine hands it over: its terminator is gone. */
    String keys(Gathers gathers) {
        StringBuilder keys = new StringBuilder();
        int length = gathers.least() + random.nextInt(gathers.most() - gathers.least() + 1);
        while (keys.length() < length) {
            String key = random.nextInt(10) == 0 ? key() : "" + random.nextInt(10);
            keys.append(key.equals(gathers.terminator()) ? "" : key);
        }
        return keys.toString();
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
