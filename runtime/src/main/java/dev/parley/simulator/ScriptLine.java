package dev.parley.simulator;

import java.util.Optional;

/**
 * A line that is to be a step, cut at its first colon.
 *
 * @param text the line, stripped
 * @param head what stands before the colon, or all of it
 * @param place where the line begins
 */
record ScriptLine(String text, String head, Place place) {

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
        Optional<LineForm> begun = LineForm.beginningOf(head);
        Optional<LineForm> similar = LineForm.similarTo(head);
        if (begun.isPresent()) {
            return goesOn(begun.get());
        }
        if (similar.isPresent()) {
            return ScriptProblems.lineMustBeStep(place, head, similar.get());
        }
        String first = head.split("\\s", 2)[0];
        Optional<LineForm> subject = LineForm.of(first);
        if (subject.isPresent() && head.length() == text.length()) {
            return goesOn(subject.get());
        }
        Optional<LineForm> misspelt = LineForm.similarTo(first);
        return misspelt.isPresent() && subject.isEmpty()
                ? ScriptProblems.lineMustBeStep(place, first, misspelt.get())
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
