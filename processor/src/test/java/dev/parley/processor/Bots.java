package dev.parley.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles bots as a user's build would, with every warning an error. */
final class Bots {

    private Bots() {}

    static Compilation compile(JavaFileObject... sources) {
        return compile("-Xlint:all", sources);
    }

    static Compilation compile(String lint, JavaFileObject... sources) {
        return compile(List.of(lint, "-Werror"), sources);
    }

    static Compilation compile(List<String> options, JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new VoiceBotProcessor())
                .withOptions(Stream.concat(options.stream(), Stream.of("--release", "17"))
                        .toArray())
                .compile(sources);
    }

    /** A file in the package {@code bots} that sees all that a bot needs. Its body begins on line 2. */
    static JavaFileObject source(String name, String body) {
        return source("bots", name, body);
    }

    static JavaFileObject source(String packageName, String name, String body) {
        String head = "package " + packageName + "; " + IMPORTS + "\n";
        return JavaFileObjects.forSourceString(packageName + "." + name, head + body);
    }

    /** The bot {@code PizzaBot} in the package {@code bots}. The body of the class begins on line 2. */
    static JavaFileObject bot(String body) {
        return JavaFileObjects.forSourceString(
                "bots.PizzaBot", "package bots; " + IMPORTS + "@VoiceBot class PizzaBot {\n" + body + "}\n");
    }

    private static final String IMPORTS = Stream.of("annotation", "action", "dispatch", "event")
            .map(name -> "import dev.parley." + name + ".*; ")
            .reduce(
                    "import java.util.*; import java.util.concurrent.*; import dev.parley.annotation.Guard; ",
                    String::concat);
}
