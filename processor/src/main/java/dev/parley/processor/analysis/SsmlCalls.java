package dev.parley.processor.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.parley.processor.model.RuntimeTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Checks the SSML that stands in calls, once javac has resolved all names: what is worked out at run time is let be. */
final class SsmlCalls {

    private final Set<Tree> reported = new HashSet<>();

    /** Reports what is wrong in a class. Those that are its members come on their own. */
    void check(Trees trees, TreePath type) {
        new Scanner(trees, type).scan(type, null);
    }

    private static boolean isOf(Element member, String type) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals(RuntimeTypes.ACTION.packageName() + "." + type);
    }

    /** The method around a call, or else the class; one without a name belongs to what is around it. */
    private static String speaker(TreePath call) {
        boolean inConstructor = false;
        for (TreePath path = call; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                inConstructor = method.getReturnType() == null;
                if (!inConstructor) {
                    return method.getName() + "()";
                }
            } else if (path.getLeaf() instanceof ClassTree type
                    && !type.getSimpleName().isEmpty()) {
                return type.getSimpleName() + (inConstructor ? "()" : "");
            }
        }
        return "this file";
    }

    /** Looks at the calls of one class. */
    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final TreePath type;

        Scanner(Trees trees, TreePath type) {
            this.trees = trees;
            this.type = type;
        }

        @Override
        public @Nullable Void visitClass(ClassTree inner, @Nullable Void nothing) {
            boolean isMember = getCurrentPath().getParentPath().getLeaf().equals(type.getLeaf());
            return isMember ? null : super.visitClass(inner, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            Element called = trees.getElement(new TreePath(getCurrentPath(), call.getMethodSelect()));
            if (called != null && called.getSimpleName().contentEquals("speakSsml") && isOf(called, "Action")) {
                checkArgument(call.getArguments(), 0);
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            Element constructor = trees.getElement(getCurrentPath());
            if (constructor != null && isOf(constructor, "Speak")) {
                checkArgument(made.getArguments(), 1);
            }
            return super.visitNewClass(made, null);
        }

        private void checkArgument(List<? extends ExpressionTree> arguments, int index) {
            if (index < arguments.size()) {
                TreePath argument = new TreePath(getCurrentPath(), arguments.get(index));
                SsmlText.of(trees, argument).forEach(text -> report(text, speaker(getCurrentPath())));
            }
        }

        private void report(SsmlText text, String speaker) {
            SsmlParser.faultIn(speaker, text.text()).ifPresent(fault -> {
                TreePath place = text.placeOf(fault.offset());
                if (reported.add(place.getLeaf())) {
                    trees.printMessage(
                            Diagnostic.Kind.ERROR, fault.text(), place.getLeaf(), place.getCompilationUnit());
                }
            });
        }
    }
}
