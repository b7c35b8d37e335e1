package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String TITLE = "# PizzaBot\n\n";

    @Test
    void theReadmeShowsTheMapOfThisBot() throws IOException {
        String map = Files.readString(Path.of("target/classes/META-INF/parley/dev.parley.example.PizzaBot.md"));
        assertEquals(
                map.substring(TITLE.length()),
                readmeBetween(
                        "<!-- The map of the example bot, as the processor writes it. -->\n",
                        "<!-- End of the map. -->"));
    }

    @Test
    void theReadmeShowsTheRecipeThatItsTestCompiles() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/parley/example/ModelTokens.java"));
        String method = source.substring(source.indexOf("    static "), source.lastIndexOf("}"));
        assertEquals(
                method.stripTrailing().stripIndent() + "\n",
                readmeBetween(
                        "<!-- The recipe for LangChain4j, as its test compiles it. -->\n```java\n",
                        "```\n<!-- End of the recipe. -->"));
    }

    @Test
    void theReadmeShowsCallsThatATestPlays() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/parley/example/PizzaBotConversationTest.java"));
        String calls = readmeBetween(
                "<!-- Two calls, as the test of the example bot plays them. -->\n```java\n",
                "```\n<!-- End of the calls. -->");
        for (String call : calls.split("\n\n")) {
            assertTrue(source.replace("\n    ", "\n").contains(call.stripTrailing()), call);
        }
    }

    @Test
    void theReadmeShowsACallScriptThatATestPlays() throws IOException {
        assertEquals(
                Files.readString(Path.of("src/test/calls/orders-two-funghi.call")),
                readmeBetween(
                        "<!-- A call script, as the test of the example bot plays it. -->\n```call\n",
                        "```\n<!-- End of the script. -->"));
    }

    private static String readmeBetween(String start, String end) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int begin = readme.indexOf(start) + start.length();
        return readme.substring(begin, readme.indexOf(end, begin));
    }
}
