package dev.parley.simulator;

import java.util.List;
import java.util.stream.Collectors;

/** All that can be wrong with a call script. Each text is the fault, with the rule and what was found, and the remedy. */
final class ScriptProblems {

    private ScriptProblems() {}

    static ScriptFault lineMustBeStep(Place place, String found, LineForm meant) {
        return new ScriptFault(
                place,
                "A line must be a step or a comment, but begins with '" + found + "'. Did you mean '" + meant.keyword()
                        + "'?");
    }

    static ScriptFault lineMustBeStep(Place place, String found, List<LineForm> allowed) {
        String forms = allowed.stream().map(LineForm::keyword).collect(Collectors.joining("', '", "'", "'"));
        return new ScriptFault(
                place,
                "A line must be a step or a comment, but begins with '" + found + "'. Begin it with one of " + forms
                        + ", or with '#'.");
    }

    static ScriptFault colonMustFollow(Place place, LineForm form, String found) {
        return new ScriptFault(
                place,
                "'" + form.words() + "' must have a colon behind it, but '" + found + "' follows. Write '"
                        + form.keyword() + " " + found + "'.");
    }

    static ScriptFault argumentMustFollow(Place place, LineForm form) {
        return new ScriptFault(
                place,
                "'" + form.keyword() + "' must have "
                        + (form == LineForm.EVENT_COMES_LATE || form == LineForm.BOT_SENDS_SMS ? "more" : "something")
                        + " behind it, but the line ends. Write it like '" + form.example() + "'.");
    }

    static ScriptFault nothingMustFollow(Place place, LineForm form, String found) {
        return new ScriptFault(
                place,
                "'" + form.keyword() + "' must stand alone, but '" + found + "' follows. Remove that, or begin a new"
                        + " line with it.");
    }

    static ScriptFault keysMustExist(Place place, String found) {
        return new ScriptFault(
                place, "Keys must be 0 to 9, * and #, but one is '" + found + "'. Write keys only, such as 12#.");
    }

    static ScriptFault timeMustHaveUnit(Place place, String found) {
        return new ScriptFault(
                place,
                "A time must be a whole number from 1 on with its unit, but is '" + found
                        + "'. Write it like 800ms, 8s, 2m or 1h.");
    }

    static ScriptFault numberMustBeOne(Place place, String found) {
        return new ScriptFault(
                place,
                "A phone number must be digits, with a + before them or not, but is '" + found
                        + "'. Write it like +4921112345.");
    }

    static ScriptFault eventMustExist(Place place, String found) {
        return new ScriptFault(
                place,
                "An event must be one that a call can do without, but is '" + found + "'. Write one of "
                        + String.join(", ", ScriptEvent.names()) + ".");
    }

    static ScriptFault patternMustEnd(Place place, String found) {
        return new ScriptFault(
                place,
                "A pattern must stand between two slashes, but is '" + found
                        + "'. Write it like /Are you .*/, with a slash at its end.");
    }

    static ScriptFault patternMustBeOne(Place place, String fault) {
        return new ScriptFault(
                place,
                "A pattern must be a regular expression, but has here: " + fault
                        + ". Correct it, or write plain words and ... where they vary.");
    }

    static ScriptFault fileMustExist(Place place, String found, String folder) {
        return new ScriptFault(
                place,
                "An included file must exist, but '" + found
                        + "' cannot be read. Correct the name; it is looked for in " + folder + ".");
    }

    static ScriptFault fileMustNotIncludeItself(Place place, String circle) {
        return new ScriptFault(
                place, "A file must not include itself, but does: " + circle + ". Remove one of these includes.");
    }

    static ScriptFault fileMustBeUtf8(Place place, byte found) {
        return new ScriptFault(
                place,
                String.format(
                        "A file must be UTF-8, but has the byte 0x%02X here. Save it as UTF-8 in your editor.", found));
    }

    static ScriptFault scriptMustHaveStep(Place place) {
        return new ScriptFault(
                place,
                "A script must have a step, but this file has none. Begin with what the bot says, such as '"
                        + LineForm.BOT.example() + "'.");
    }

    static ScriptFault nothingMustFollowTheEnd(ScriptStep step, ScriptStep end) {
        return new ScriptFault(
                step.place(),
                "A step must not come when the call is over, but this one does: '" + end + "' at "
                        + end.place().trail() + " ended it. Move it up, or remove it.");
    }
}
