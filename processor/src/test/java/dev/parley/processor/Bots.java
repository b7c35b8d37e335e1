package dev.parley.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles bots as a user's build would, with every warning an error. */
final class Bots {

    private Bots() {}

    static Compilation compile(JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new VoiceBotProcessor())
                .withOptions("-Xlint:all", "-Werror", "--release", "17")
                .compile(sources);
    }

    /** A source in the package {@code bots}, which sees all that a bot needs. */
    static JavaFileObject source(String name, String body) {
        return source("bots", name, body);
    }

    static JavaFileObject source(String packageName, String name, String body) {
        return JavaFileObjects.forSourceString(
                packageName + "." + name, "package " + packageName + ";" + IMPORTS + body);
    }

    /** On the line of the package, so that line 1 of the body is line 2 of the file. */
    private static final String IMPORTS = Stream.of(
                            "dev.parley.annotation.*",
                            "dev.parley.action.*",
                            "dev.parley.dispatch.*",
                            "dev.parley.event.*",
                            "java.util.*",
                            "java.util.concurrent.*")
                    .map(name -> " import " + name + ";")
                    .reduce("", String::concat)
            + "\n";
}
