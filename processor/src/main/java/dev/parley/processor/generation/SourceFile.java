package dev.parley.processor.generation;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * A source file, ready to be written.
 *
 * @param name the name of its class
 * @param text the whole file
 * @param origin the class that it was made from: build tools write the file anew when that changes
 */
public record SourceFile(String name, String text, TypeElement origin) {

    static SourceFile of(JavaFile file, TypeElement origin) {
        return new SourceFile(
                file.packageName().isEmpty()
                        ? file.typeSpec().name()
                        : file.packageName() + "." + file.typeSpec().name(),
                Layout.tidy(file.toString()),
                origin);
    }

    /**
     * Writes the file.
     *
     * @param filer where to
     * @throws IOException if there is such a class already, or no room
     */
    public void writeTo(Filer filer) throws IOException {
        try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
            writer.write(text);
        }
    }
}
