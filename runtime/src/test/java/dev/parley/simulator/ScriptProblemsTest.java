package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text of a problem, at its place. */
class ScriptProblemsTest {

    private final Map<String, byte[]> files = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caler: Hello        | caler          | caller:",
                "CALER: Hello        | CALER          | caller:",
                "bott: Hello         | bott           | bot:",
                "includ: x.call      | includ         | include:",
                "caller preses: 1    | caller preses  | caller presses:",
                "caller press: 1     | caller press   | caller presses:",
                "caler presses: 1    | caler presses  | caller presses:",
                "caller says: Hello  | caller says    | caller:",
                "Bot  says: Hello    | Bot  says      | bot:",
                "bot hang up         | bot hang up    | bot hangs up",
                "bot hangsup         | bot hangsup    | bot hangs up",
                "bot sends sms: x    | bot sends sms  | bot sends sms to:",
                "caler says hello    | caler          | caller:"
            })
    void lineMustBeStepAndOneIsSimilar(String line, String found, String meant) {
        assertProblems(
                "a.call:1:1: A line must be a step or a comment, but begins with '" + found + "'. Did you mean '"
                        + meant + "'?",
                line);
    }

    @Test
    void lineMustBeStepOfThoseOfTheCaller() {
        assertProblems(
                "a.call:1:3: A line must be a step or a comment, but begins with 'caller dances'. Begin it with one of"
                        + " 'caller:', 'caller interrupts:', 'caller presses:', 'caller is silent:', 'caller hangs up',"
                        + " or with '#'.",
                "  caller dances: Hello");
    }

    @Test
    void lineMustBeStepOfAll() {
        assertProblems(
                "a.call:1:1: A line must be a step or a comment, but begins with 'Good morning'. Begin it with one of"
                        + " 'caller:', 'caller interrupts:', 'caller presses:', 'caller is silent:', 'caller hangs up',"
                        + " 'bot:', 'bot plays audio', 'bot stops speaking', 'bot finishes speaking',"
                        + " 'bot sends sms to:', 'bot transfers to:', 'bot hangs up', 'bot does nothing',"
                        + " 'bot does nothing for:', 'transfer fails', 'time passes:', 'event is lost:', 'event comes twice:', 'event is overtaken:', 'event comes late:', 'connection breaks', 'include:', or with '#'.",
                "Good morning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caller presses 1         | 16 | caller presses       | 1",
                "caller  says hello       | 9  | caller               | says hello",
                "bot Hello.               | 5  | bot                  | Hello.",
                "include greeting.call    | 9  | include              | greeting.call",
                "bot does nothing for 5s  | 22 | bot does nothing for | 5s",
            })
    void colonMustFollow(String line, int column, String words, String found) {
        assertProblems(
                "a.call:1:" + column + ": '" + words + "' must have a colon behind it, but '" + found
                        + "' follows. Write '" + words + ": " + found + "'.",
                line);
    }

    @Test
    void argumentMustFollow() {
        assertProblems("""
                a.call:1:8: 'caller:' must have something behind it, but the line ends. Write it like 'caller: I'd like a pizza.'.
                a.call:2:15: 'caller presses:' must have something behind it, but the line ends. Write it like 'caller presses: 12#'.
                a.call:3:30: 'bot sends sms to:' must have more behind it, but the line ends. Write it like 'bot sends sms to: +4915112345678 Your order'.""", "caller:  ", "caller presses", "bot sends sms to: +4915112345");
    }

    @Test
    void nothingMustFollow() {
        assertProblems("""
                a.call:1:14: 'bot hangs up' must stand alone, but 'now' follows. Remove that, or begin a new line with it.
                a.call:2:16: 'caller hangs up' must stand alone, but ': bye' follows. Remove that, or begin a new line with it.""", "bot hangs up now", "caller hangs up: bye");
    }

    @Test
    void keysMustExist() {
        assertProblems(
                "a.call:1:19: Keys must be 0 to 9, * and #, but one is 'A'. Write keys only, such as 12#.",
                "caller presses: 12A#");
    }

    @ParameterizedTest
    @CsvSource({"8", "8 s", "0s", "1.5s", "-8s", "1234567s", "eight seconds"})
    void timeMustHaveUnit(String time) {
        assertProblems(
                "a.call:1:19: A time must be a whole number from 1 on with its unit, but is '" + time
                        + "'. Write it like 800ms, 8s, 2m or 1h.",
                "caller is silent: " + time);
    }

    @Test
    void numberMustBeOne() {
        assertProblems("""
                a.call:1:19: A phone number must be digits, with a + before them or not, but is 'Mario'. Write it like +4921112345.
                a.call:2:19: A phone number must be digits, with a + before them or not, but is 'Your'. Write it like +4921112345.""", "bot transfers to: Mario", "bot sends sms to: Your order");
    }

    @Test
    void eventMustExist() {
        assertProblems("""
                a.call:1:16: An event must be one that a call can do without, but is 'speech'. Write one of user_speak, user_speech_started, dtmf_received, assistant_speak, assistant_speech_ended, user_input_timeout.
                a.call:2:29: 'event comes late:' must have more behind it, but the line ends. Write it like 'event comes late: user_speak 2s'.""", "event is lost: speech", "event comes late: user_speak");
    }

    @ParameterizedTest
    @CsvSource({"/Hello", "/", "//"})
    void patternMustEnd(String pattern) {
        assertProblems(
                "a.call:1:6: A pattern must stand between two slashes, but is '" + pattern
                        + "'. Write it like /Are you .*/, with a slash at its end.",
                "bot: " + pattern);
    }

    @Test
    void patternMustBeOne() {
        assertProblems(
                "a.call:1:13: A pattern must be a regular expression, but has here: Dangling meta character '+'."
                        + " Correct it, or write plain words and ... where they vary.",
                "bot: /2 fun(+)/");
    }

    @Test
    void fileMustExist() {
        assertProblems(
                "a.call:2:10: An included file must exist, but 'greting.call' cannot be read. Correct the name; it is"
                        + " looked for in the working directory.",
                "bot: Hello.",
                "include: greting.call");
    }

    @Test
    void fileMustExistInItsFolder() {
        file("parts/a.part", "include: b.part");
        assertProblems(
                "parts/a.part:1:10: An included file must exist, but 'b.part' cannot be read. Correct the name; it is"
                        + " looked for in parts.",
                "include: parts/a.part");
    }

    @Test
    void fileMustNotIncludeItself() {
        assertProblems(
                "a.call:1:10: A file must not include itself, but does: a.call -> a.call. Remove one of these includes.",
                "include: ./a.call");
    }

    @Test
    void fileMustNotIncludeItselfThroughOthers() {
        file("b.part", "include: c.part");
        file("c.part", "bot: Hello.", "include: b.part");
        assertProblems(
                "c.part:2:10: A file must not include itself, but does: b.part -> c.part -> b.part. Remove one of these"
                        + " includes.",
                "include: b.part");
    }

    @Test
    void fileMustBeUtf8() {
        ByteArrayOutputStream latin = new ByteArrayOutputStream();
        latin.writeBytes("bot: Hello.\ncaler: fine\nbot: äöü? ".getBytes(StandardCharsets.UTF_8));
        latin.writeBytes("Grüße\nbot: Tschüss".getBytes(StandardCharsets.ISO_8859_1));
        files.put("latin.part", latin.toByteArray());
        assertProblems("""
                latin.part:3:13: A file must be UTF-8, but has the byte 0xFC here. Save it as UTF-8 in your editor.
                latin.part:4:10: A file must be UTF-8, but has the byte 0xFC here. Save it as UTF-8 in your editor.""", "include: latin.part");
    }

    @Test
    void aFileThatEndsWithinACharacterIsNotUtf8() {
        files.put("cut.part", new byte[] {'#', (byte) 0xC3});
        assertProblems(
                "cut.part:1:2: A file must be UTF-8, but has the byte 0xC3 here. Save it as UTF-8 in your editor.",
                "include: cut.part");
    }

    @Test
    void scriptMustHaveStep() {
        assertProblems(
                "a.call:1:1: A script must have a step, but this file has none. Begin with what the bot says, such as"
                        + " 'bot: Hello.'.",
                "# Later.",
                "");
    }

    @Test
    void nothingMustFollowTheEnd() {
        file("end.part", "bot hangs up");
        assertProblems(
                "a.call:3:2: A step must not come when the call is over, but this one does: 'bot hangs up' at end.part:1,"
                        + " included at a.call:1 ended it. Move it up, or remove it.",
                "include: end.part",
                "# Over.",
                " caller: Hello?",
                "caller: Hello??");
    }

    @Test
    void allProblemsOfAllFilesComeAtOnceAndEachOnce() {
        file("b.part", "boat: Hello.");
        String expected = """
                b.part:1:1: A line must be a step or a comment, but begins with 'boat'. Did you mean 'bot:'?
                a.call:3:17: Keys must be 0 to 9, * and #, but one is '😀'. Write keys only, such as 12#.""";
        assertProblems(expected, "include: b.part", "include: b.part", "caller presses: 😀");
    }

    @Test
    void columnsCountCharactersAsAHumanDoes() {
        assertProblems(
                "a.call:1:11: A pattern must be a regular expression, but has here: Dangling meta character '*'."
                        + " Correct it, or write plain words and ... where they vary.",
                "bot: /😀😀|(*)/");
    }

    private void file(String name, String... lines) {
        files.put(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private void assertProblems(String expected, String... lines) {
        file("a.call", lines);
        MalformedScriptException thrown = assertThrows(
                MalformedScriptException.class,
                () -> ScriptReader.read(Path.of("a.call"), files.get("a.call"), path -> {
                    String name = path.toString().replace('\\', '/');
                    if (!files.containsKey(name)) {
                        throw new NoSuchFileException(name);
                    }
                    return files.get(name);
                }));
        assertEquals(expected, thrown.getMessage());
        assertEquals(
                expected,
                thrown.problems().stream().map(ScriptProblem::toString).collect(Collectors.joining("\n")));
    }
}
