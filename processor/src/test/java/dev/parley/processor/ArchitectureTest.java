package dev.parley.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final String ENTRY = "dev.parley.processor";
    private static final String ANALYSIS = ENTRY + ".analysis";
    private static final String GENERATION = ENTRY + ".generation";
    private static final String MODEL = ENTRY + ".model";

    /** What the compiler and calls share. */
    private static final String SPEECH = "dev.parley.speech";

    /** The stages, and what each may know. The runtime is in no stage: it is not on a user's processor path. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            ENTRY, Set.of(ENTRY, ANALYSIS, GENERATION, MODEL),
            ANALYSIS, Set.of(ANALYSIS, MODEL, SPEECH + ".."),
            GENERATION, Set.of(GENERATION, MODEL),
            MODEL, Set.of(MODEL));

    @Test
    void everyPackageIsAStage() {
        Set<String> strangers = packages().collect(toCollection(TreeSet::new));
        strangers.removeAll(ARROWS.keySet());
        assertEquals(Set.of(), strangers, "packages without an arrow");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyStageKnowsOnlyWhatItsArrowsReach(String from) {
        String[] reached = ARROWS.getOrDefault(from, Set.of()).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("dev.parley..").or(resideInAnyPackage(reached)))
                .check(MAIN);
    }

    @Test
    void stagesAreFreeOfCycles() {
        slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void noClassOfOursExtendsAnother() {
        // A constant of an enum with a body is a class of its own to the JVM, not to the reader.
        noClasses()
                .that()
                .areNotAnonymousClasses()
                .should()
                .beAssignableTo(DescribedPredicate.describe(
                        "a class of ours above them",
                        type -> type.getRawSuperclass()
                                .filter(above -> above.getPackageName().startsWith("dev.parley"))
                                .isPresent()))
                .check(MAIN);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..internal..", "..core..", "..common..")
                .check(MAIN);
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|\\w*(Manager|Helper|Context))")
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageIsNullMarked(String name) {
        assertTrue(MAIN.getPackage(name).isAnnotatedWith(NullMarked.class), name + " has no @NullMarked package-info");
    }

    private static Stream<String> packages() {
        return MAIN.stream().map(JavaClass::getPackageName).distinct().sorted();
    }
}
