package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theBotOfTheReadmeCompilesToTheDispatcherOfTheReadme() throws IOException {
        List<String> blocks = JAVA.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        Compilation compilation = Compiler.javac()
                .withProcessors(new VoiceBotProcessor())
                .compile(JavaFileObjects.forSourceString("com.example.hello.HelloBot", blocks.get(0)));
        Golden.assertGenerated(compilation, "com.example.hello.HelloBotDispatcher");
        assertEquals(Files.readString(Path.of("src/test/resources/golden/HelloBotDispatcher.java")), blocks.get(1));
    }
}
