package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** What a dispatcher can see of the classes that it has to name or call. */
final class Visibility {

    private Visibility() {}

    /** The class itself or one around it that keeps a dispatcher in another class of a package from naming it. */
    static Optional<TypeElement> hiddenFrom(PackageElement dispatcher, TypeElement type) {
        for (Element next = type; next instanceof TypeElement around; next = next.getEnclosingElement()) {
            if (!sees(dispatcher, around)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    static boolean sees(PackageElement dispatcher, Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (!element.getModifiers().contains(Modifier.PRIVATE)
                        && packageOf(element).equals(dispatcher));
    }

    static boolean isPublic(TypeElement type) {
        for (Element next = type; next instanceof TypeElement around; next = next.getEnclosingElement()) {
            if (!around.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    static PackageElement packageOf(Element element) {
        Element next = element;
        while (!(next instanceof PackageElement)) {
            next = next.getEnclosingElement();
        }
        return (PackageElement) next;
    }
}
