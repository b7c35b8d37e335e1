package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The class to generate, without what it does.
 *
 * @param name its name, in the package of the bot
 * @param isPublic whether the bot and all classes around it are public
 * @param makesBots whether it has the constructor without parameters, because the bot has one that it can call
 * @param seesGenerated whether {@code @Generated} can be named there: a module may not read {@code java.compiler}
 * @param suppressed the warnings that calling the bot would raise, such as {@code deprecation}
 */
public record DispatcherClass(
        ClassName name, boolean isPublic, boolean makesBots, boolean seesGenerated, List<String> suppressed) {

    /** Keeps the list from changing. */
    public DispatcherClass {
        suppressed = List.copyOf(suppressed);
    }
}
