package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/**
 * Two methods that want the same.
 *
 * @param atFault the method to change: one of the bot itself, rather than one that it inherits
 * @param other the method that has it already
 */
record Conflict(HandlerMethod atFault, HandlerMethod other) {

    /** The later method is at fault, unless only the earlier one stands in the bot. */
    static Conflict between(HandlerMethod earlier, HandlerMethod later) {
        return later.isInherited() && !earlier.isInherited()
                ? new Conflict(earlier, later)
                : new Conflict(later, earlier);
    }

    /**
     * The problem, which ends alike for all that two methods can want.
     *
     * @param value the place in the annotation, or empty for the annotation itself
     * @param wanted what both want, as written behind the name of the annotation
     * @param remedy what to do
     */
    Problem problemAt(Optional<AnnotationValue> value, String wanted, String remedy) {
        String where = atFault.isInherited() ? " on " + atFault.name() : "";
        Problem problem = atFault.problemAt(
                value,
                atFault.annotation().name() + wanted + where + " is already handled by " + other.name() + ". "
                        + remedy);
        return atFault.isInherited() ? problem.movedTo(atFault.owner()) : problem;
    }
}
