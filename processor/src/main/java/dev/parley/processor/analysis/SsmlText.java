package dev.parley.processor.analysis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/**
 * A text that the compiler knows: a literal, a constant, or several of them in a row.
 *
 * @param parts one or more, in order
 */
record SsmlText(List<Part> parts) {

    /**
     * A piece of a text.
     *
     * @param place where it stands
     * @param value its value: only one that is a String, or stands beside one, is text
     */
    record Part(TreePath place, Object value) {}

    /** What an argument can be; none if that is worked out when the bot runs. */
    static List<SsmlText> of(Trees trees, TreePath argument) {
        Tree tree = argument.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return of(trees, new TreePath(argument, inner.getExpression()));
        }
        if (tree instanceof ConditionalExpressionTree either) {
            return Stream.of(either.getTrueExpression(), either.getFalseExpression())
                    .flatMap(choice -> of(trees, new TreePath(argument, choice)).stream())
                    .toList();
        }
        return parts(trees, argument)
                .filter(SsmlText::isText)
                .map(parts -> new SsmlText(declared(trees, argument).orElse(parts)))
                .stream()
                .toList();
    }

    private static Optional<List<Part>> parts(Trees trees, TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return parts(trees, new TreePath(path, inner.getExpression()));
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return parts(trees, new TreePath(path, sum.getLeftOperand()))
                    .flatMap(left -> parts(trees, new TreePath(path, sum.getRightOperand()))
                            .flatMap(right -> joined(left, right)));
        }
        Optional<Object> value = tree instanceof LiteralTree literal
                ? Optional.ofNullable(literal.getValue())
                : variable(trees, path).map(VariableElement::getConstantValue);
        return value.map(known -> List.of(new Part(path, known)));
    }

    /** Two numbers would be added. */
    private static Optional<List<Part>> joined(List<Part> left, List<Part> right) {
        List<Part> parts = new ArrayList<>(left);
        parts.addAll(right);
        return isText(left) || isText(right) ? Optional.of(parts) : Optional.empty();
    }

    private static boolean isText(List<Part> parts) {
        return parts.size() > 1 || parts.get(0).value() instanceof String;
    }

    private static Optional<VariableElement> variable(Trees trees, TreePath path) {
        return trees.getElement(path) instanceof VariableElement variable ? Optional.of(variable) : Optional.empty();
    }

    /** The text of a constant of the same file, where it is written. The trees of other files may be gone. */
    private static Optional<List<Part>> declared(Trees trees, TreePath name) {
        return variable(trees, name)
                .flatMap(variable -> Optional.ofNullable(trees.getPath(variable)))
                .filter(path -> path.getCompilationUnit().equals(name.getCompilationUnit()))
                .filter(path -> path.getLeaf() instanceof VariableTree)
                .map(path -> new TreePath(path, ((VariableTree) path.getLeaf()).getInitializer()))
                .flatMap(initializer -> parts(trees, initializer)
                        .map(parts -> declared(trees, initializer).orElse(parts)));
    }

    String text() {
        return parts.stream().map(part -> part.value().toString()).collect(Collectors.joining());
    }

    /** Where a character of the text is written. */
    TreePath placeOf(int offset) {
        int end = 0;
        for (Part part : parts) {
            end += part.value().toString().length();
            if (offset < end) {
                return part.place();
            }
        }
        return parts.get(parts.size() - 1).place();
    }
}
