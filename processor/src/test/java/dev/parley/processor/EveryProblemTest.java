package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text without a test. */
class EveryProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BotProblems",
                "HandlerProblems",
                "ConditionProblems",
                "GroupProblems",
                "ExampleProblems",
                "ConflictProblems",
                "StateProblems",
                "SequenceProblems",
                "PatternWarnings",
                "SsmlProblems",
                "ValueProblems",
                "PatienceProblems",
                "CareProblems"
            })
    void everyTextHasATestOfTheSameName(String problems) throws ClassNotFoundException {
        assertEquals(
                names(Class.forName("dev.parley.processor.analysis." + problems), Modifier.STATIC),
                names(Class.forName("dev.parley.processor." + problems + "Test"), 0));
    }

    private static Set<String> names(Class<?> type, int modifiers) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getModifiers() == modifiers && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
