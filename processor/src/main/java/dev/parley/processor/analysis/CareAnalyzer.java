package dev.parley.processor.analysis;

import dev.parley.processor.model.Care;
import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/** Reads what a bot does for its callers beyond its handlers: what is annotated on the class itself. */
final class CareAnalyzer {

    private CareAnalyzer() {}

    static Care analyze(TypeElement bot, List<Found.ForEvent> handlers, Consumer<Problem> problems) {
        return new Care(
                PatienceAnalyzer.analyze(bot, problems),
                Written.on(bot, RuntimeTypes.REPROMPT)
                        .map(reprompt -> new RepromptAnalyzer(reprompt, problems).analyze(handlers)),
                new GuardAnalyzer(problems).analyze(bot));
    }
}
