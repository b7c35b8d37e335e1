package dev.parley.processor.analysis;

import dev.parley.processor.model.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads {@code @Ending}. */
final class EndingAnalyzer {

    private static final List<String> CALLER = List.of("callerIdName", "callerIdNumber");

    private EndingAnalyzer() {}

    static Ending analyze(Written ending, Consumer<Problem> problems) {
        // The defaults are empty, and so an empty text leaves a member out, as if it were not written.
        Stream.of("say", "transferTo", "callerIdName", "callerIdNumber")
                .filter(member -> ending.text(member).isPresent())
                .forEach(new WrittenValues(ending, problems)::checkTexts);
        Optional<String> target = ending.text("transferTo");
        for (String member : CALLER) {
            boolean written = ending.text(member).isPresent();
            if (target.isPresent() && !written) {
                problems.accept(CareProblems.callerMissing(
                        ending, ending.value("transferTo").orElseThrow(), member));
            } else if (target.isEmpty() && written) {
                problems.accept(CareProblems.callerUnused(
                        ending, member, ending.value(member).orElseThrow()));
            }
        }
        return new Ending(
                ending.text("say"),
                target.map(number -> new Ending.Transfer(
                        number,
                        ending.text("callerIdName").orElse(""),
                        ending.text("callerIdNumber").orElse(""))));
    }
}
