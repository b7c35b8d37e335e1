package dev.parley.processor.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.parley.processor.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reads the syntax trees of javac. Names are not resolved in them, so it goes by what can mean one thing only: a
 * {@code goTo} whose chain of calls begins with an imported {@code Action} or {@code Reply}.
 */
record SyntaxTrees(Trees trees) implements Bodies {

    private static final Set<String> ENDS = Set.of("hangup", "thenHangup", "transfer");

    static SyntaxTrees of(ProcessingEnvironment environment) {
        return new SyntaxTrees(Trees.instance(environment));
    }

    @Override
    public Origin originOf(ExecutableElement method) {
        TreePath path = trees.getPath(method);
        if (path == null) {
            return Origin.UNKNOWN;
        }
        CompilationUnitTree file = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(file, path.getLeaf());
        Calls calls = callsIn(path);
        return new Origin(
                start < 0 ? 0 : (int) file.getLineMap().getLineNumber(start),
                calls.moves.stream()
                        .flatMap(move -> target(move).stream())
                        .distinct()
                        .toList(),
                calls.ends);
    }

    @Override
    public boolean reportUnknownTargets(TypeElement bot, Collection<String> states) {
        TreePath path = trees.getPath((Element) bot);
        if (path == null || !importsActions(path.getCompilationUnit())) {
            return false;
        }
        List<MethodInvocationTree> unknown = callsIn(path).moves.stream()
                .filter(SyntaxTrees::beginsWithReply)
                .filter(move -> target(move)
                        .filter(target -> !target.isEmpty() && !states.contains(target))
                        .isPresent())
                .toList();
        for (MethodInvocationTree move : unknown) {
            Tree place = move.getArguments().get(0);
            String text = StateProblems.unknownTarget(bot, target(move).orElseThrow(), states);
            trees.printMessage(Diagnostic.Kind.ERROR, text, place, path.getCompilationUnit());
        }
        return !unknown.isEmpty();
    }

    private static Calls callsIn(TreePath path) {
        Calls calls = new Calls();
        calls.scan(path, null);
        return calls;
    }

    private static boolean importsActions(CompilationUnitTree file) {
        return file.getImports().stream()
                .anyMatch(line -> line.getQualifiedIdentifier().toString().startsWith("dev.parley.action."));
    }

    /** {@code "CONFIRM"}, or {@code Step.CONFIRM}: what is neither is worked out when the bot runs. */
    private static Optional<String> target(MethodInvocationTree move) {
        ExpressionTree argument = move.getArguments().get(0);
        if (argument instanceof LiteralTree literal && literal.getValue() instanceof String state) {
            return Optional.of(state);
        }
        return argument instanceof MemberSelectTree constant && isConstant(constant)
                ? Optional.of(constant.getIdentifier().toString())
                : Optional.empty();
    }

    /** A constant of an enum looks like any other; one of a String may have another name than value. */
    private static boolean isConstant(MemberSelectTree constant) {
        return constant.getIdentifier()
                .toString()
                .equals(constant.getIdentifier().toString().toUpperCase(Locale.ROOT));
    }

    private static boolean beginsWithReply(MethodInvocationTree move) {
        boolean literal = move.getArguments().get(0) instanceof LiteralTree;
        ExpressionTree next = move;
        while (next instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            next = select.getExpression();
        }
        return literal
                && next instanceof IdentifierTree first
                && Set.of("Action", "Reply").contains(first.getName().toString());
    }

    /** The calls in a method or class that move or end the phone call. */
    private static final class Calls extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final List<MethodInvocationTree> moves = new ArrayList<>();
        private boolean ends;

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String name = select.getIdentifier().toString();
                ends |= ENDS.contains(name);
                if (name.equals("goTo") && call.getArguments().size() == 1) {
                    moves.add(call);
                }
            }
            return super.visitMethodInvocation(call, null);
        }
    }
}
