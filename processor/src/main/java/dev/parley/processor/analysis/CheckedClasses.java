package dev.parley.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.function.BiConsumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each class whose names javac has resolved. That comes after the last round, when dispatchers exist, so what is
 * found there can no longer be known to a dispatcher: it is for warnings, and
 * for faults within methods.
 */
final class CheckedClasses implements TaskListener {

    private final Trees trees;
    private final BiConsumer<Trees, TreePath> reader;

    private CheckedClasses(Trees trees, BiConsumer<Trees, TreePath> reader) {
        this.trees = trees;
        this.reader = reader;
    }

    /** Never calls the reader if the compiler is not javac, or a build tool hides it. */
    static void forEach(ProcessingEnvironment environment, BiConsumer<Trees, TreePath> reader) {
        JavacTask.instance(environment).addTaskListener(new CheckedClasses(Trees.instance(environment), reader));
    }

    /** Without errors, a class is resolved as a whole; with one, nothing is said. */
    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
            return;
        }
        TypeElement outermost = event.getTypeElement();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                if (trees.getElement(getCurrentPath()) instanceof TypeElement element && isWithin(element)) {
                    reader.accept(trees, getCurrentPath());
                }
                return super.visitClass(type, null);
            }

            private boolean isWithin(TypeElement element) {
                String name = element.getQualifiedName().toString();
                return (name + ".").startsWith(outermost.getQualifiedName() + ".");
            }
        }.scan(new TreePath(event.getCompilationUnit()), null);
    }
}
