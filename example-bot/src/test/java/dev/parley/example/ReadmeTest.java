package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String TITLE = "# PizzaBot\n\n";

    @Test
    void theReadmeShowsTheMapOfThisBot() throws IOException {
        String map = Files.readString(Path.of("target/classes/META-INF/parley/dev.parley.example.PizzaBot.md"));
        String readme = Files.readString(Path.of("../README.md"));
        String start = "<!-- The map of the example bot, as the processor writes it. -->\n";
        int begin = readme.indexOf(start) + start.length();
        assertEquals(
                map.substring(TITLE.length()),
                readme.substring(begin, readme.indexOf("<!-- End of the map. -->", begin)));
    }
}
