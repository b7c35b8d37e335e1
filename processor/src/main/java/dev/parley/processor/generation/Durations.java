package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;

/** Writes durations as one would by hand: in the largest unit in which they are whole. */
final class Durations {

    private Durations() {}

    static CodeBlock code(Duration duration) {
        if (duration.toMillisPart() != 0) {
            return CodeBlock.of("$T.ofMillis($L)", Duration.class, duration.toMillis());
        }
        return duration.toSecondsPart() == 0
                ? CodeBlock.of("$T.ofMinutes($L)", Duration.class, duration.toMinutes())
                : CodeBlock.of("$T.ofSeconds($L)", Duration.class, duration.toSeconds());
    }
}
