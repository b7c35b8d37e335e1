package dev.parley.simulator;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that is to be a step, cut at its first colon.
 *
 * @param text the line, stripped
 * @param head what stands before the colon, or all of it
 * @param place where the line begins
 */
record ScriptLine(String text, String head, Place place) {

    /** What whoever has not read the page writes first. */
    private static final Pattern SPEAKS = Pattern.compile("(?i)(caller|bot)\\s+(says|speaks|asks|answers|replies)");

    static ScriptLine of(String text, Place place) {
        int colon = text.indexOf(':');
        return new ScriptLine(text, (colon < 0 ? text : text.substring(0, colon)).strip(), place);
    }

    /** What the line is and has behind it, or a fault that says what is wrong. */
    Argument argument() {
        LineForm form = LineForm.of(head).orElseThrow(this::unknown);
        String rest = text.substring(head.length()).strip();
        if (!form.takesArgument()) {
            if (!rest.isEmpty()) {
                throw ScriptProblems.nothingMustFollow(placeOf(rest), form, rest);
            }
            return new Argument(place, form, "", place.column());
        }
        String argument = rest.startsWith(":") ? rest.substring(1).strip() : "";
        if (argument.isEmpty()) {
            throw ScriptProblems.argumentMustFollow(end(), form);
        }
        return new Argument(place, form, argument, placeOf(argument).column());
    }

    /** What a human would guess, the surest guess first. */
    private ScriptFault unknown() {
        return LineForm.beginningOf(head)
                .map(this::goesOn)
                .or(() -> LineForm.similarTo(head).map(meant -> ScriptProblems.lineMustBeStep(place, head, meant)))
                .orElseGet(() -> unknownBehind(head.split("\\s", 2)[0]));
    }

    private ScriptFault unknownBehind(String first) {
        Optional<LineForm> subject = LineForm.of(first);
        Optional<LineForm> misspelt = LineForm.similarTo(first);
        if (subject.isEmpty()) {
            return misspelt.map(meant -> ScriptProblems.lineMustBeStep(place, first, meant))
                    .orElseGet(() -> ScriptProblems.lineMustBeStep(place, head, LineForm.startingLike(head)));
        }
        if (SPEAKS.matcher(head).matches()) {
            return ScriptProblems.lineMustBeStep(place, head, subject.get());
        }
        return head.length() == text.length()
                ? goesOn(subject.get())
                : ScriptProblems.lineMustBeStep(place, head, LineForm.startingLike(head));
    }

    /** The line begins with a step, and then there is something that should not be there, or not yet. */
    private ScriptFault goesOn(LineForm form) {
        String[] words = text.split("\\s+", form.words().split(" ").length + 1);
        String rest = words[words.length - 1];
        return form.takesArgument()
                ? ScriptProblems.colonMustFollow(placeOf(rest), form, rest)
                : ScriptProblems.nothingMustFollow(placeOf(rest), form, rest);
    }

    /** Where the end of the line begins that is this. */
    private Place placeOf(String rest) {
        return place.column(place.column() + text.codePointCount(0, text.length() - rest.length()));
    }

    private Place end() {
        return place.column(place.column() + text.codePointCount(0, text.length()));
    }
}
