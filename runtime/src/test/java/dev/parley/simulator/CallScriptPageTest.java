package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page that specifies the format to what the reader does. */
class CallScriptPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(call|text)\n(.*?)```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private final String page = read();

    @Test
    void theExampleReadsAsWhatItSays() {
        assertEquals("""
                bot: Welcome to Mario's.
                caller: I'd like 2 funghi, please.
                bot: 2 funghi, coming up. Anything else?
                caller is silent: 8s
                bot: /Are you (still )?there\\?/
                caller presses: 0
                bot transfers to: +4921112345
                """, new CallScript("page", steps(block("call", 0))).toString());
    }

    @Test
    void eachLineOfTheTablesIsAStepAndReadsAsItself() {
        List<String> rows = rows();
        for (String row : rows) {
            String written = row.startsWith("include") ? "bot: Welcome to Mario's." : row;
            assertEquals(written, steps(row).get(0).toString());
        }
    }

    @Test
    void theTablesHaveEveryLineThatThereIs() {
        Set<LineForm> missing = EnumSet.allOf(LineForm.class);
        rows().forEach(row ->
                missing.remove(LineForm.of(row.replaceFirst(":.*", "")).orElseThrow()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theErrorsReadAsShown() {
        String wrong = "bot: Hello.\ncaler: Hello.\nbot: Hello.\ncaller is silent: long\n";
        MalformedScriptException thrown =
                assertThrows(MalformedScriptException.class, () -> CallScript.of("orders.call", wrong));
        assertEquals(block("text", 0), thrown.getMessage() + "\n");
    }

    @Test
    void theFailureReadsAsShown() {
        ScriptBot bot = new ScriptBot(event -> event instanceof SessionStart
                ? Action.speak("Hello.")
                : event instanceof UserSpeak ? Action.speak("2 funghi, coming up.") : null);
        CallScript script = CallScript.of("orders.call", "bot: Hello.\ncaller: 3 funghi\nbot: 3 funghi, coming up.");
        AssertionError thrown =
                assertThrows(AssertionError.class, () -> script.play(SimulatedCall.to(bot.dispatcher())));
        assertTrue(thrown.getMessage().startsWith(block("text", 1)), thrown.getMessage());
    }

    private List<ScriptStep> steps(String text) {
        return ScriptReader.read(Path.of("page.call"), text.getBytes(StandardCharsets.UTF_8), file -> {
            if (!file.equals(Path.of("greeting.call"))) {
                throw new NoSuchFileException(file.toString());
            }
            return "bot: Welcome to Mario's.".getBytes(StandardCharsets.UTF_8);
        });
    }

    private List<String> rows() {
        List<String> rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();
        assertFalse(rows.isEmpty());
        return rows;
    }

    private String block(String kind, int number) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2))
                .toList()
                .get(number);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("call-scripts.md"));
        } catch (IOException e) {
            throw new IllegalStateException("The page cannot be read.", e);
        }
    }
}
