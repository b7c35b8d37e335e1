package dev.parley.processor.analysis;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations of Parley in local and anonymous classes, where they do nothing. No compiler shows these classes to
 * a processor; javac shows the syntax tree, so it is found there, and under other compilers not at all.
 */
final class LocalClasses {

    private final Trees trees;
    private final List<String> annotations;

    private LocalClasses(Trees trees, List<String> annotations) {
        this.trees = trees;
        this.annotations = annotations;
    }

    /** Empty if the compiler is not javac, or a build tool hides it. */
    static Optional<LocalClasses> of(ProcessingEnvironment environment) {
        try {
            Trees trees = Trees.instance(environment);
            return Optional.of(new LocalClasses(trees, annotations(environment.getElementUtils())));
        } catch (IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    private static List<String> annotations(Elements elements) {
        return Stream.ofNullable(elements.getPackageElement(RuntimeTypes.ANNOTATIONS))
                .flatMap(found -> ElementFilter.typesIn(found.getEnclosedElements()).stream())
                .map(ShortNames::of)
                .toList();
    }

    void check(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path != null && importsAnnotations(path.getCompilationUnit())) {
            new Scanner(path.getCompilationUnit()).scan(path, null);
        }
    }

    /** Names are not resolved in a tree, so only those that are imported from the package are taken for its own. */
    private static boolean importsAnnotations(CompilationUnitTree file) {
        return file.getImports().stream()
                .anyMatch(line -> line.getQualifiedIdentifier().toString().startsWith(RuntimeTypes.ANNOTATIONS + "."));
    }

    /** Looks at the classes within methods and initializers. */
    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree file;

        Scanner(CompilationUnitTree file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            if (!(around instanceof CompilationUnitTree) && !(around instanceof ClassTree)) {
                check(type);
            }
            return super.visitClass(type, null);
        }

        private void check(ClassTree type) {
            String name = type.getSimpleName().toString();
            if (named(type.getModifiers().getAnnotations(), "VoiceBot")) {
                report(BotProblems.localBot(name), type);
                return;
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    check(method, name);
                }
            }
        }

        /** An override is called by its bot, whatever stands on it. */
        private void check(MethodTree method, String type) {
            List<? extends AnnotationTree> written = method.getModifiers().getAnnotations();
            if (!named(written, "Override")) {
                written.stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .filter(annotations::contains)
                        .findFirst()
                        .ifPresent(found ->
                                report(HandlerProblems.localHandler(found, method.getName() + "()", type), method));
            }
        }

        private boolean named(List<? extends AnnotationTree> annotations, String name) {
            return annotations.stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals(name));
        }

        private void report(String text, Tree place) {
            trees.printMessage(Diagnostic.Kind.ERROR, text, place, file);
        }
    }
}
