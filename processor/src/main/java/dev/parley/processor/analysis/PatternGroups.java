package dev.parley.processor.analysis;

import dev.parley.speech.pattern.LinearPattern;
import dev.parley.speech.pattern.Node;
import dev.parley.speech.pattern.PatternFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;

/**
 * The named groups in the pattern of a handler.
 *
 * @param pattern where the pattern stands; empty if the handler has none
 * @param isFaulty whether the pattern cannot be read, so that its groups are not known
 * @param groups each group, and whether it takes part in every match
 */
record PatternGroups(Optional<AnnotationValue> pattern, boolean isFaulty, Map<String, Boolean> groups) {

    static PatternGroups of(HandlerMethod handler) {
        Optional<AnnotationValue> pattern = ConditionAnalyzer.patternOf(handler);
        Map<String, Boolean> groups = new LinkedHashMap<>();
        try {
            pattern.ifPresent(
                    value -> collect(LinearPattern.of(Mirrors.asText(value)).tree(), true, groups));
            return new PatternGroups(pattern, false, groups);
        } catch (PatternFault fault) {
            return new PatternGroups(pattern, true, Map.of());
        }
    }

    private static void collect(Node node, boolean always, Map<String, Boolean> groups) {
        if (node instanceof Node.Group group) {
            if (group.name() != null) {
                groups.put(group.name(), always);
            }
            collect(group.part(), always, groups);
        } else if (node instanceof Node.Repeat repeat) {
            collect(repeat.part(), always && repeat.least() > 0, groups);
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, always, groups));
        } else if (node instanceof Node.Alternatives alternatives) {
            alternatives.branches().forEach(branch -> collect(branch, false, groups));
        }
    }

    Set<String> names() {
        return groups.keySet();
    }

    boolean alwaysTakesPart(String group) {
        return groups.getOrDefault(group, false);
    }
}
