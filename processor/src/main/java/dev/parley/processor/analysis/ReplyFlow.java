package dev.parley.processor.analysis;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Follows the replies through the source of one bot, once javac has resolved all names in it. What is made there is
 * noted with the method that makes it. What comes from elsewhere, and could move or end the call, makes the question
 * undecidable: nothing is said then.
 */
final class ReplyFlow extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> ENDS = Set.of("hangup", "thenHangup", "transfer", "raw");

    /** What can be done with a call without doing anything to it. */
    private static final Set<String> HARMLESS = Set.of("state", "session", "isOver");

    private final Trees trees;
    private final TypeElement bot;
    private final Departures departures = new Departures();

    private ReplyFlow(Trees trees, TypeElement bot) {
        this.trees = trees;
        this.bot = bot;
    }

    /** Reads the class of a bot. */
    static Departures of(Trees trees, TypeElement bot, TreePath path) {
        ReplyFlow flow = new ReplyFlow(trees, bot);
        flow.scan(path, null);
        return flow.departures;
    }

    /** What stands in a method of the bot belongs to it. All else, such as a class within, could be run by any. */
    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (!element.getModifiers().contains(Modifier.PRIVATE)) {
            method.getParameters().forEach(parameter -> suspect(typeOf(parameter)));
        }
        boolean isOwn = element.getEnclosingElement().equals(bot) && element.getKind() == ElementKind.METHOD;
        if (!isOwn || isOverride(method)) {
            return super.visitMethod(method, null);
        }
        return departures.within(element, () -> super.visitMethod(method, null));
    }

    /** By the annotation, which a careful compiler asks for; one that is missing is made up for by the interface. */
    private boolean isOverride(MethodTree method) {
        return !bot.getInterfaces().isEmpty()
                || method.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().endsWith("Override"));
    }

    /** What a class inherits from others, they can do. */
    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement element) {
            Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
                    .filter(above -> !isOfJava(above))
                    .forEach(this::suspect);
        }
        return departures.within(null, () -> super.visitClass(type, null));
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        TreePath selected = new TreePath(getCurrentPath(), call.getMethodSelect());
        Element called = trees.getElement(selected);
        if (called == null) {
            departures.nothingIsKnown();
        } else if (called.getSimpleName().contentEquals("goTo") && isAction(called)) {
            new Target(trees, new TreePath(getCurrentPath(), call.getArguments().get(0)))
                    .names()
                    .ifPresentOrElse(departures::goTo, departures::goAnywhere);
        } else {
            note(called);
            origin(called, typeOf(call), call.getArguments());
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        Element constructor = trees.getElement(getCurrentPath());
        if (constructor == null || isAction(constructor)) {
            suspect(typeOf(made));
        } else {
            origin(constructor, typeOf(made), made.getArguments());
        }
        return super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        Element called = trees.getElement(getCurrentPath());
        TypeMirror function = typeOf(reference);
        if (called == null || called.getSimpleName().contentEquals("goTo") && isAction(called)) {
            departures.nothingIsKnown();
        } else if (called instanceof ExecutableElement method) {
            note(called);
            origin(called, function, List.of());
            origin(called, method.getReturnType(), List.of());
            if (!isOfJava(function)) {
                method.getParameters().forEach(parameter -> suspect(parameter.asType()));
            }
        }
        return super.visitMemberReference(reference, null);
    }

    /** Whoever calls a function chooses what it gets. The JDK has no replies of its own. */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
        if (!isOfJava(typeOf(lambda))) {
            lambda.getParameters().forEach(parameter -> suspect(typeOf(parameter)));
        }
        return super.visitLambdaExpression(lambda, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null && element.getKind() == ElementKind.FIELD && isSetElsewhere(element)) {
            suspect(element.asType());
        }
        return super.visitVariable(variable, null);
    }

    /** A component of a record is an argument of its constructor; an annotation may ask others to inject a value. */
    private static boolean isSetElsewhere(Element field) {
        Set<Modifier> modifiers = field.getModifiers();
        boolean isComponent =
                field.getEnclosingElement().getKind() == ElementKind.RECORD && !modifiers.contains(Modifier.STATIC);
        return isComponent
                || !field.getAnnotationMirrors().isEmpty()
                || !modifiers.contains(Modifier.PRIVATE) && !modifiers.contains(Modifier.FINAL);
    }

    @Override
    public @Nullable Void visitBindingPattern(BindingPatternTree pattern, @Nullable Void nothing) {
        suspect(typeOf(pattern.getVariable()));
        return super.visitBindingPattern(pattern, null);
    }

    @Override
    public @Nullable Void visitTypeCast(TypeCastTree cast, @Nullable Void nothing) {
        if (!ReplyTypes.LEAVING.are(typeOf(cast.getExpression()))) {
            suspect(typeOf(cast.getType()));
        }
        return super.visitTypeCast(cast, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        use(trees.getElement(getCurrentPath()), typeOf(name));
        return super.visitIdentifier(name, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
        use(trees.getElement(getCurrentPath()), typeOf(select));
        return super.visitMemberSelect(select, null);
    }

    /** A field of another class holds what that class likes, and who has the call may do anything with it. */
    private void use(@Nullable Element element, @Nullable TypeMirror type) {
        if (!(element instanceof VariableElement)) {
            return;
        }
        if (element.getKind() == ElementKind.FIELD && !isWithinBot(element) && !isAction(element)) {
            suspect(element.asType());
        }
        if (isCall(type) && !(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree)) {
            departures.nothingIsKnown();
        }
    }

    private void note(Element called) {
        if (isAction(called) && ENDS.contains(called.getSimpleName().toString())) {
            departures.end();
        } else if (isCall(called.getEnclosingElement().asType())
                && !HARMLESS.contains(called.getSimpleName().toString())) {
            departures.endsAreUnknown();
        }
    }

    /** Where a value comes from. The JDK only passes on what it got, so its collections are asked what they hold. */
    private void origin(Element called, @Nullable TypeMirror result, List<? extends ExpressionTree> arguments) {
        if (isAction(called)) {
            return;
        }
        if (isWithinBot(called)) {
            departures.call(called);
            if (canBeOverridden(called)) {
                suspect(result);
            }
        } else if (!ReplyTypes.isIn(called, "java.util")) {
            suspect(result);
            arguments.stream()
                    .map(this::typeOf)
                    .filter(type -> !ReplyTypes.LEAVING.are(type))
                    .forEach(this::suspect);
        }
    }

    private static boolean canBeOverridden(Element called) {
        TypeElement owner = (TypeElement) called.getEnclosingElement();
        Set<Modifier> modifiers = called.getModifiers();
        return called.getKind() == ElementKind.METHOD
                && owner.getKind() != ElementKind.ENUM
                && !owner.getModifiers().contains(Modifier.FINAL)
                && !modifiers.contains(Modifier.FINAL)
                && !modifiers.contains(Modifier.PRIVATE)
                && !modifiers.contains(Modifier.STATIC);
    }

    private void suspect(@Nullable TypeMirror type) {
        if (ReplyTypes.MOVING.mayBeIn(type)) {
            departures.nothingIsKnown();
        } else if (ReplyTypes.LEAVING.mayBeIn(type)) {
            departures.endsAreUnknown();
        }
    }

    private boolean isWithinBot(Element element) {
        Element next = element;
        while (next != null && !next.equals(bot)) {
            next = next.getEnclosingElement();
        }
        return next != null;
    }

    private static boolean isAction(Element element) {
        return ReplyTypes.isIn(element, ReplyTypes.ACTIONS);
    }

    private static boolean isOfJava(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && ReplyTypes.isIn(declared.asElement(), "java.util");
    }

    private static boolean isCall(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .contentEquals(RuntimeTypes.CALL.canonicalName());
    }

    private @Nullable TypeMirror typeOf(Tree tree) {
        TreePath path = new TreePath(getCurrentPath(), tree);
        Element element = tree instanceof VariableTree ? trees.getElement(path) : null;
        return element == null ? trees.getTypeMirror(path) : element.asType();
    }
}
