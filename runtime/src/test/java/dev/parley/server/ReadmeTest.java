package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\| .+ \\|");

    @Test
    void theReadmeNamesEverySettingInOrderWithItsDefault() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../README.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2)))
                .toList();
        List<String> existing = Stream.of(Setting.values())
                .map(setting -> setting.name() + "=" + setting.defaultValue())
                .toList();
        assertEquals(existing, documented);
    }
}
