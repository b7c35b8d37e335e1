package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/**
 * Two methods that want the same.
 *
 * @param atFault the method to change: one of the bot itself, rather than one that it inherits
 * @param other the method that has it already
 * @param state the dialog state in which they meet, if they name any
 */
record Conflict(HandlerMethod atFault, HandlerMethod other, Optional<String> state) {

    static Conflict between(Found.ForEvent earlier, Found.ForEvent later) {
        Conflict conflict = between(earlier.source(), later.source());
        return new Conflict(conflict.atFault, conflict.other, later.sharedState(earlier));
    }

    /** The later method is at fault, unless only the earlier one stands in the bot. */
    static Conflict between(HandlerMethod earlier, HandlerMethod later) {
        return later.isInherited() && !earlier.isInherited()
                ? new Conflict(earlier, later, Optional.empty())
                : new Conflict(later, earlier, Optional.empty());
    }

    /**
     * The problem, which ends alike for all that two methods can want.
     *
     * @param value the place in the annotation, or empty for the annotation itself
     * @param wanted what both want, as written behind the name of the annotation; the state they share follows it
     * @param remedy what to do
     */
    Problem problemAt(Optional<AnnotationValue> value, String wanted, String remedy) {
        String where = atFault.isInherited() ? " on " + atFault.name() : "";
        return placed(atFault.problemAt(
                value,
                atFault.annotation().name() + wanted + within() + where + " is already handled by " + other.name()
                        + ". " + remedy));
    }

    /** The problem of a method that cannot do something because of the other one. */
    Problem problemAt(String cannot, String because) {
        return placed(atFault.problemAt(Optional.empty(), atFault.subject() + cannot + within() + " " + because));
    }

    private String within() {
        return state.map(name -> " in \"" + name + "\"").orElse("");
    }

    private Problem placed(Problem problem) {
        return atFault.isInherited() ? problem.movedTo(atFault.owner()) : problem;
    }
}
