package dev.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
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

    private static final Path CLASSES = Path.of("target", "classes");
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(CLASSES);

    /** Who may know whom: the packages named here, and whom those may know. Nothing points upward. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "server", Set.of("call", "json"),
            "console", Set.of("call", "json"),
            "simulator", Set.of("call", "json"),
            "call", Set.of("dispatch", "speech"),
            "dispatch", Set.of("event", "action"),
            "json", Set.of("event", "action"),
            "annotation", Set.of("event"),
            "event", Set.of(),
            "action", Set.of("event"));

    /** Served to a browser in dev mode; no code of a user's calls it. */
    private static final Set<String> NOT_EXPORTED = Set.of("dev.parley.console");

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        Set<String> strangers = packages().collect(toCollection(TreeSet::new));
        ARROWS.keySet().forEach(known -> strangers.remove("dev.parley." + known));
        assertEquals(Set.of(), strangers, "packages without an arrow");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageKnowsOnlyWhatItsArrowsReach(String from) {
        Set<String> reached = new TreeSet<>();
        reach(from.substring(from.lastIndexOf('.') + 1), reached);
        classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("dev.parley..").or(resideInAnyPackage(reached.toArray(String[]::new))))
                .check(MAIN);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(MAIN);
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

    @Test
    void noStateIsStatic() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageIsNullMarked(String name) {
        assertTrue(MAIN.getPackage(name).isAnnotatedWith(NullMarked.class), name + " has no @NullMarked package-info");
    }

    @Test
    void everyPackageIsExportedBarThoseThatServeNoUser() throws IOException {
        Set<String> expected =
                packages().filter(name -> !NOT_EXPORTED.contains(name)).collect(toSet());
        try (InputStream file = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            Set<String> exported = ModuleDescriptor.read(file).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toSet());
            assertEquals(expected, exported);
        }
    }

    private static Stream<String> packages() {
        return MAIN.stream().map(JavaClass::getPackageName).distinct().sorted();
    }

    private static void reach(String from, Set<String> reached) {
        if (reached.add("dev.parley." + from)) {
            ARROWS.getOrDefault(from, Set.of()).forEach(to -> reach(to, reached));
        }
    }
}
