package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A generated dispatcher picks the handler that a reader of the bot would: the first in source order. */
class RandomBotTest {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

    private static final String[] WORDS = {"pizza", "two", "2", "Größe", "thats", "all", "bye", "funghi"};
    private static final String[] PARTS = {
        "pizzas?", "(two|2)", "\\w+", "größe", ".+", "( please)?", "(?:bye|all)", "\\d*", "[a-f]+", "\\bfunghi\\b"
    };

    /** What a handler asks for: a pattern, or else a phrase, or else a key; and whether it waits for interruptions. */
    private record Rule(String pattern, String phrase, String key, boolean bargeIn) {

        String annotation() {
            if (!key.isEmpty()) {
                return "@OnDtmf(\"" + key + "\")";
            }
            String name = bargeIn ? "@OnBargeIn" : "@OnUserSpeak";
            return pattern.isEmpty()
                    ? name + "(phrases = \"" + phrase + "\")"
                    : name + "(matches = \"" + pattern.replace("\\", "\\\\") + "\")";
        }

        boolean takes(String text) {
            if (!key.isEmpty()) {
                return false;
            }
            String sentence = text.replaceAll("[\\s.!?,;:]+$", "").strip();
            return pattern.isEmpty()
                    ? words(sentence).contains(words(phrase))
                    : Pattern.compile(pattern, FLAGS).matcher(sentence).matches();
        }

        private static String words(String text) {
            String spoken =
                    text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("'", "");
            return " " + String.join(" ", spoken.split("[^\\p{L}\\p{N}]+")).strip() + " ";
        }
    }

    @Test
    void theDispatcherPicksTheSameHandlerAsAPlainInterpreter() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            List<Rule> rules = rules(random);
            RunningBot bot = RunningBot.of(Bots.bot(source(rules)));
            for (int turn = 0; turn < 60; turn++) {
                check(bot, rules, text(random));
            }
        }
    }

    private static void check(RunningBot bot, List<Rule> rules, String text) {
        assertEquals(taken(rules, text, false), bot.says(text), () -> "'" + text + "' to " + source(rules));
        Reply interrupted = taken(rules, text, true);
        Reply expected = interrupted.equals(Reply.notTaken()) ? taken(rules, text, false) : interrupted;
        assertEquals(expected, bot.interruptsWith(text), () -> "'" + text + "' interrupts " + source(rules));
        for (String key : List.of("0", "1", "#")) {
            Reply pressed = first(rules, rule -> rule.key().equals(key));
            assertEquals(pressed, bot.presses(key));
        }
    }

    private static Reply taken(List<Rule> rules, String text, boolean bargeIn) {
        return first(rules, rule -> rule.bargeIn() == bargeIn && rule.takes(text));
    }

    private static Reply first(List<Rule> rules, java.util.function.Predicate<Rule> takes) {
        for (int number = 0; number < rules.size(); number++) {
            if (takes.test(rules.get(number))) {
                return Action.speak("rule " + number);
            }
        }
        return Reply.notTaken();
    }

    private static String source(List<Rule> rules) {
        StringBuilder source = new StringBuilder();
        for (int number = 0; number < rules.size(); number++) {
            source.append("    ")
                    .append(rules.get(number).annotation())
                    .append(" String rule" + number + "() { return \"rule " + number + "\"; }\n");
        }
        return source.toString();
    }

    /** No condition stands twice, and no phrase has another in it: the compiler would refuse the bot. */
    private static List<Rule> rules(Random random) {
        List<Rule> rules = new ArrayList<>(List.of(new Rule("", "", "0", false), new Rule("", "", "#", false)));
        for (String word : WORDS) {
            if (random.nextInt(3) == 0) {
                rules.add(new Rule("", word, "", random.nextInt(3) == 0));
            }
            String pattern = pattern(random);
            if (rules.stream().noneMatch(rule -> rule.pattern().equals(pattern))) {
                rules.add(new Rule(pattern, "", "", random.nextInt(3) == 0));
            }
        }
        return rules;
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int count = random.nextInt(3); count >= 0; count--) {
            pattern.append(PARTS[random.nextInt(PARTS.length)]).append(count > 0 ? " ?" : "");
        }
        return pattern.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count >= 0; count--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            text.append(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
                    .append(random.nextInt(4) == 0 ? ", " : " ");
        }
        return text.append(random.nextBoolean() ? "?!" : "").toString();
    }
}
