package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Reports.assertReported;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One test for each text of {@code SsmlProblems}, by the same name. */
class SsmlProblemsTest {

    /** The literal begins in line 3, column 33. */
    private static void assertFault(String ssml, String text) {
        assertReported(
                bot("    @OnSessionStart\n    Reply greet() {\n        return Action.speakSsml(\"" + ssml
                        + "\");\n    }\n"),
                "3:33 SSML in greet() " + text);
    }

    @Test
    void blank() {
        assertFault(
                " ",
                "must have the root element <speak>, but is blank. Write <speak> and </speak>, and what to say between them.");
    }

    @Test
    void noElement() {
        assertFault(
                "Hello.",
                "must have the root element <speak>, but has no element. Write <speak> and </speak> around it, or say it with Action.speak(…).");
    }

    @Test
    void otherRoot() {
        String text = "must have the root element <speak>, but begins with <p> (column 1)."
                + " Write <speak> and </speak> around all of it.";
        assertFault("<p>Hello.</p>", text);
        assertFault("<p>Hello.</p><p>Bye.</p>", text);
        assertFault("<p>Hello.", text);
    }

    @Test
    void outsideRoot() {
        assertFault(
                "<speak>Hello.</speak> Bye.",
                "must stand between <speak> and </speak>, but has something outside of them (column 23). Move it between them.");
        assertFault(
                "Hello. <speak/>",
                "must stand between <speak> and </speak>, but has something outside of them (column 1). Move it between them.");
        assertFault(
                "<speak/><speak/>",
                "must stand between <speak> and </speak>, but has something outside of them (column 9). Move it between them.");
    }

    @Test
    void docType() {
        assertFault(
                "<!DOCTYPE speak SYSTEM 'file:///etc/hosts'><speak>&e;</speak>",
                "must not have a <!DOCTYPE>, but has one (column 1). Remove it.");
    }

    @Test
    void neverClosed() {
        assertFault(
                "<speak>Welcome. <break> Hi.</speak>",
                "must be well-formed, but <break> is never closed (column 17). Close it with </break> or write <break/>.");
        assertFault(
                "<speak>One.<break time='1s' ></speak>",
                "must be well-formed, but <break time='1s' > is never closed (column 12). Close it with </break> or write <break time='1s'/>.");
        assertFault(
                "<speak>Hello.",
                "must be well-formed, but <speak> is never closed (column 1). Close it with </speak>.");
    }

    @Test
    void closesNothing() {
        assertFault(
                "<speak>Hi.</break></speak>",
                "must be well-formed, but </break> closes nothing (column 11). Remove it, or write <break> where it begins.");
    }

    @Test
    void closedTooEarly() {
        assertFault(
                "<speak><p><s>Hi.</p></s></speak>",
                "must be well-formed, but </p> comes before </s> (column 17). Close what was opened last first: write </s> before </p>.");
    }

    @Test
    void bareAmpersand() {
        String text = "must be well-formed, but an & begins no entity (column %d). Write &amp; instead.";
        assertFault("<speak>Tom & Jerry</speak>", text.formatted(12));
        assertFault("<speak><audio src='x?a=1&b=2'/></speak>", text.formatted(25));
    }

    @Test
    void bareLessThan() {
        assertFault(
                "<speak>2 < 3</speak>", "must be well-formed, but a < begins no tag (column 10). Write &lt; instead.");
    }

    @Test
    void unknownEntity() {
        assertFault(
                "<speak>&amp;&#160;&nbsp;</speak>",
                "must be well-formed, but &nbsp; is no entity of XML (column 19). Write the character itself, its number, such as &#160;, or one of &amp;, &lt;, &gt;, &quot; and &apos;.");
    }

    /** The parser of the JDK speaks the language of the machine. */
    @Test
    void notRead() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertParserStops();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertParserStops() {
        assertFault(
                "<speak><s a='1' a='2'>Hi.</s></speak>",
                "must be well-formed, but the XML parser stops: Attribute \"a\" was already specified for element \"s\" (column 22). Correct it there.");
        assertFault(
                "<speak><break time=1s/></speak>",
                "must be well-formed, but the XML parser stops: Open quote is expected for attribute \"time\" associated with an element type \"break\" (column 20). Correct it there.");
        assertFault(
                "<speak>Hi.</speak",
                "must be well-formed, but the XML parser stops: XML document structures must start and end within the same entity (column 18). Correct it there.");
        assertFault(
                "<speak>\\n  &#0;</speak>",
                "must be well-formed, but the XML parser stops: Character reference \"&#0\" is an invalid XML character (line 2, column 7). Correct it there.");
    }
}
