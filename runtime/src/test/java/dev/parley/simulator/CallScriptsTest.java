package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallScriptsTest {

    @TempDir
    Path folder;

    @Test
    void theScriptsOfAFolderComeByNameWithoutTheirParts() throws IOException {
        Files.createDirectories(folder.resolve("menu"));
        Files.createDirectories(folder.resolve("folder.call"));
        for (String name : List.of("b.call", "a.call", "menu/keys.call", "hello.part", "README.md")) {
            Files.writeString(folder.resolve(name), "bot: Hello.");
        }
        assertEquals(
                List.of("a.call", "b.call", "menu/keys.call"),
                CallScripts.in(folder.toString()).map(ScriptFile::name).toList());
    }

    @Test
    void aFileThatIsMalformedFailsAlone() throws IOException {
        Files.writeString(folder.resolve("a.call"), "boat: Hello.");
        Files.writeString(folder.resolve("b.call"), "bot: Hello.");
        List<ScriptFile> files = CallScripts.in(folder.toString()).toList();
        assertThrows(MalformedScriptException.class, files.get(0)::read);
        assertEquals("bot: Hello.\n", files.get(1).read().toString());
    }

    @Test
    void aFolderWithoutScriptsIsNotGreen() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> CallScripts.in(folder.toString()));
        assertEquals(
                "The folder " + folder + " must have call scripts, but has no file that ends in .call. Add one, or"
                        + " correct the folder.",
                thrown.getMessage());
    }

    @Test
    void aFolderThatDoesNotExistIsNotGreen() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> CallScripts.in("src/test/cals"));
        assertEquals(
                "The folder of call scripts must exist, but there is no src/test/cals. Correct it; it is looked for from "
                        + Path.of("").toAbsolutePath() + " on.",
                thrown.getMessage());
    }
}
