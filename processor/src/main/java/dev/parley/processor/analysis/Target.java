package dev.parley.processor.analysis;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/**
 * Where a {@code goTo} leads, once javac has resolved all names.
 *
 * @param trees shows what names mean
 * @param argument what stands between the parentheses
 */
record Target(Trees trees, TreePath argument) {

    /** One constant, or one of several; empty if that is worked out when the bot runs. */
    Optional<List<String>> names() {
        Tree tree = argument.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return within(inner.getExpression()).names();
        }
        if (tree instanceof ConditionalExpressionTree either) {
            return within(either.getTrueExpression())
                    .names()
                    .flatMap(some -> within(either.getFalseExpression())
                            .names()
                            .map(others -> Stream.concat(some.stream(), others.stream())
                                    .toList()));
        }
        return constant().map(List::of);
    }

    private Target within(Tree part) {
        return new Target(trees, new TreePath(argument, part));
    }

    private Optional<String> constant() {
        if (argument.getLeaf() instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue()).map(Object::toString);
        }
        Element element = trees.getElement(argument);
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            return Optional.of(element.getSimpleName().toString());
        }
        return element instanceof VariableElement variable
                ? Optional.ofNullable(variable.getConstantValue()).map(Object::toString)
                : Optional.empty();
    }
}
