package dev.parley.processor.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Names types as users write them: without packages and without type annotations. */
final class ShortNames {

    private ShortNames() {}

    static String of(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return of(declared);
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard);
        }
        return type instanceof TypeVariable variable
                ? variable.asElement().getSimpleName().toString()
                : type.getKind().toString().toLowerCase(Locale.ROOT);
    }

    private static String of(DeclaredType type) {
        String name = type.asElement().getSimpleName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream()
                        .map(ShortNames::of)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static String of(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }

    static String of(Element element) {
        return element.getSimpleName().toString();
    }

    /** "A, B and C": as a list reads within a sentence. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String withArticle(TypeMirror type) {
        return withArticle(of(type));
    }

    static String withArticle(Element type) {
        return withArticle(of(type));
    }

    /** "a UserSpeak", but "an UnknownEvent": by the sound, as far as the names of this project need it. */
    private static String withArticle(String name) {
        boolean vowel = "AEIOaeio".indexOf(name.charAt(0)) >= 0 || name.startsWith("Un");
        return (vowel ? "an " : "a ") + name;
    }
}
