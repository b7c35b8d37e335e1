package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What can be wrong between the groups of a pattern and the parameters. Each text has a test of the same name. */
final class GroupProblems {

    private GroupProblems() {}

    static Problem parameterWithoutGroup(HandlerMethod handler, VariableElement parameter, Optional<String> meant) {
        String name = ShortNames.of(parameter);
        return handler.problemAt(
                parameter,
                handler.subject() + " has a parameter '" + name + "' that no group of its pattern names. "
                        + meant.map(group -> "Did you mean '" + group + "'?")
                                .orElse("Name a group with (?<" + name + ">…), or remove the parameter."));
    }

    static Problem groupWithoutParameter(
            HandlerMethod handler, AnnotationValue pattern, String group, Optional<String> meant) {
        return handler.problemAt(
                pattern,
                handler.subject() + " has a group '" + group + "' in its pattern that no parameter is named after. "
                        + meant.map(parameter -> "Did you mean '" + parameter + "'?")
                                .orElse("Add the parameter String " + group + ", or write (?: instead of (?<" + group
                                        + ">."));
    }

    static Problem optionalGroup(HandlerMethod handler, VariableElement parameter, TypeMirror found, TypeMirror boxed) {
        String name = ShortNames.of(parameter);
        return handler.problemAt(
                parameter,
                handler.subject() + " must take the group '" + name
                        + "' as an Optional, because it is not in every match, but '" + name + "' is "
                        + ShortNames.withArticle(found) + ". Did you mean Optional<" + ShortNames.of(boxed) + ">?");
    }

    static Problem groupType(HandlerMethod handler, VariableElement parameter, TypeMirror found) {
        return handler.problemAt(
                parameter,
                handler.subject() + " cannot take the group '" + ShortNames.of(parameter) + "' as "
                        + ShortNames.withArticle(found)
                        + ", because no public static valueOf, of or parse makes one of a String."
                        + " Add such a method to it. Or did you mean String?");
    }

    static Problem hiddenGroupType(HandlerMethod handler, VariableElement parameter, TypeElement hidden) {
        return handler.problemAt(
                parameter,
                handler.subject() + " must take groups as types that its dispatcher can see, but "
                        + ShortNames.of(hidden) + " is not visible there. Make it visible in the package of the bot.");
    }
}
