package dev.parley.processor.generation;

import dev.parley.processor.model.Care;
import dev.parley.processor.model.Ending;
import dev.parley.processor.model.Guard;
import dev.parley.processor.model.Reprompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a bot says without a handler and where it ends a call by itself, as a list for people. */
final class CareList {

    private CareList() {}

    /** The list with a blank line before it; empty if the bot does nothing of this. */
    static String of(Care care) {
        List<String> lines = new ArrayList<>();
        care.reprompt().ifPresent(reprompt -> add(lines, reprompt));
        care.guards().forEach(guard -> lines.add(bound(guard) + ": " + heard(List.of(), guard.then())));
        return lines.isEmpty()
                ? ""
                : lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining("", "\n", ""));
    }

    private static void add(List<String> lines, Reprompt reprompt) {
        if (!reprompt.noInput().isEmpty()) {
            lines.add("each silence of " + time(reprompt.noInputTimeout()) + " that no handler takes: "
                    + heard(reprompt.noInput(), reprompt.then()));
        }
        if (!reprompt.noMatch().isEmpty()) {
            lines.add("each word or key that no handler takes: " + heard(reprompt.noMatch(), reprompt.then()));
        }
    }

    private static String bound(Guard guard) {
        if (guard instanceof Guard.LongestCall longestCall) {
            return "after " + time(longestCall.most());
        }
        return guard instanceof Guard.MostTurns mostTurns
                ? "after " + mostTurns.most() + " words or keys"
                : "after " + ((Guard.MostErrors) guard).most() + " errors in a row";
    }

    private static String heard(List<String> texts, Ending ending) {
        Stream<String> said =
                Stream.concat(texts.stream(), ending.say().stream()).map(text -> "`" + text + "`");
        String end = ending.transfer().map(transfer -> "a transfer").orElse("the end");
        return Stream.concat(said, Stream.of(end)).collect(Collectors.joining(", "));
    }

    private static String time(Duration duration) {
        if (duration.toMillisPart() != 0) {
            return duration.toMillis() + " ms";
        }
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
