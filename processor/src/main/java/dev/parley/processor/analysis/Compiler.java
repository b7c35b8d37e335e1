package dev.parley.processor.analysis;

import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/**
 * What the compiler offers to an analysis.
 *
 * @param elements looks up elements
 * @param types answers questions about types
 * @param messager takes the problems
 * @param bodies shows what methods contain, under javac
 */
record Compiler(Elements elements, KnownTypes types, Messager messager, Bodies bodies) {

    /** Takes what an analysis needs from the compiler's offer to all processors. */
    static Compiler of(ProcessingEnvironment environment) {
        Elements elements = environment.getElementUtils();
        return new Compiler(
                elements,
                new KnownTypes(elements, environment.getTypeUtils()),
                environment.getMessager(),
                Bodies.of(environment));
    }
}
