package dev.parley.processor.analysis;

import dev.parley.processor.model.Origin;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What stands in methods. Only javac shows it; under another compiler nothing is known, and nothing is said. */
interface Bodies {

    /** Where a handler stands, and where it moves the call. */
    Origin originOf(ExecutableElement method);

    /** Reports each {@code goTo} of a class that names a state which the bot does not know. True if there was one. */
    boolean reportUnknownTargets(TypeElement bot, Collection<String> states);

    /** Sees nothing if the compiler is not javac, or a build tool hides it. */
    static Bodies of(ProcessingEnvironment environment) {
        try {
            return SyntaxTrees.of(environment);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return new Hidden();
        }
    }

    /** No source to look at. */
    record Hidden() implements Bodies {

        @Override
        public Origin originOf(ExecutableElement method) {
            return Origin.UNKNOWN;
        }

        @Override
        public boolean reportUnknownTargets(TypeElement bot, Collection<String> states) {
            return false;
        }
    }
}
