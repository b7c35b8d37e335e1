package dev.parley.simulator;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What follows the colon of a step, stripped; each kind of step reads it as what it needs.
 *
 * @param step where the step begins
 * @param form the step, which has a colon
 * @param text what follows
 * @param column where that begins
 */
record Argument(Place step, LineForm form, String text, int column) {

    private static final Pattern KEYS = Pattern.compile("[0-9*#]*");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    String words() {
        return text;
    }

    /** A pattern stands between slashes; all else are words. */
    Wording wording() {
        if (!text.startsWith("/")) {
            return Wording.Elliptic.ELLIPSIS.matcher(text).find()
                    ? new Wording.Elliptic(text)
                    : new Wording.Exact(text);
        }
        if (text.length() < 3 || !text.endsWith("/")) {
            throw ScriptProblems.patternMustEnd(place(), text);
        }
        String regex = text.substring(1, text.length() - 1);
        try {
            return new Wording.Matching(Pattern.compile(regex).pattern());
        } catch (PatternSyntaxException e) {
            // Its index counts characters, as columns do.
            Place fault = step.column(column + 1 + Math.max(0, e.getIndex()));
            throw ScriptProblems.patternMustBeOne(fault, e.getDescription());
        }
    }

    String keys() {
        Matcher known = KEYS.matcher(text);
        if (known.lookingAt() && known.end() < text.length()) {
            String wrong = text.substring(known.end(), text.offsetByCodePoints(known.end(), 1));
            throw ScriptProblems.keysMustExist(place(known.end()), wrong);
        }
        return text;
    }

    Duration time() {
        return ScriptTime.read(text).orElseThrow(() -> ScriptProblems.timeMustHaveUnit(place(), text));
    }

    String number() {
        if (!NUMBER.matcher(text).matches()) {
            throw ScriptProblems.numberMustBeOne(place(), text);
        }
        return text;
    }

    String event() {
        if (ScriptEvent.of(text).isEmpty()) {
            throw ScriptProblems.eventMustExist(place(), text);
        }
        return text;
    }

    /** What stands before the first blank. */
    Argument first() {
        return new Argument(step, form, BLANKS.split(text, 2)[0], column);
    }

    /** What follows the first blanks. */
    Argument rest() {
        Matcher blanks = BLANKS.matcher(text);
        if (!blanks.find()) {
            throw ScriptProblems.argumentMustFollow(place(text.length()), form);
        }
        int skipped = text.codePointCount(0, blanks.end());
        return new Argument(step, form, text.substring(blanks.end()), column + skipped);
    }

    private Place place() {
        return place(0);
    }

    /** Columns are characters as a human counts them. */
    private Place place(int offset) {
        return step.column(column + text.codePointCount(0, offset));
    }
}
