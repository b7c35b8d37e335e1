package dev.parley.processor.analysis;

import dev.parley.processor.analysis.SsmlFault.Place;

/**
 * What can be wrong with SSML that is written out. Each text has a test of the same name. The syntax tree prints them: no
 * compiler has an element for the argument of a call.
 */
final class SsmlProblems {

    private SsmlProblems() {}

    static SsmlFault blank(Place place) {
        return place.fault(
                "must have the root element <speak>, but is blank. Write <speak> and </speak>, and what to say between"
                        + " them.");
    }

    static SsmlFault noElement(Place place) {
        return place.fault("must have the root element <speak>, but has no element. Write <speak> and </speak> around"
                + " it, or say it with Action.speak(…).");
    }

    static SsmlFault otherRoot(Place place, String name) {
        return place.fault("must have the root element <speak>, but begins with <" + name + "> " + place.where()
                + ". Write <speak> and </speak> around all of it.");
    }

    static SsmlFault outsideRoot(Place place) {
        return place.fault("must stand between <speak> and </speak>, but has something outside of them " + place.where()
                + ". Move it between them.");
    }

    static SsmlFault docType(Place place) {
        return place.fault("must not have a <!DOCTYPE>, but has one " + place.where() + ". Remove it.");
    }

    static SsmlFault neverClosed(Place place, String tag, String name) {
        String empty = tag.substring(0, tag.length() - 1).stripTrailing() + "/>";
        return malformed(
                place,
                tag + " is never closed",
                "Close it with </" + name + ">" + (SsmlParser.isSpeak(name) ? "." : " or write " + empty + "."));
    }

    static SsmlFault closesNothing(Place place, String name) {
        return malformed(
                place, "</" + name + "> closes nothing", "Remove it, or write <" + name + "> where it begins.");
    }

    static SsmlFault closedTooEarly(Place place, String name, String inner) {
        return malformed(
                place,
                "</" + name + "> comes before </" + inner + ">",
                "Close what was opened last first: write </" + inner + "> before </" + name + ">.");
    }

    static SsmlFault bareAmpersand(Place place) {
        return malformed(place, "an & begins no entity", "Write &amp; instead.");
    }

    static SsmlFault bareLessThan(Place place) {
        return malformed(place, "a < begins no tag", "Write &lt; instead.");
    }

    static SsmlFault unknownEntity(Place place, String entity) {
        return malformed(
                place,
                entity + " is no entity of XML",
                "Write the character itself, its number, such as &#160;, or one of &amp;, &lt;, &gt;, &quot; and"
                        + " &apos;.");
    }

    /** For all that is too rare for a text of its own. The parser speaks the language that the compiler speaks. */
    static SsmlFault notRead(Place place, String reason) {
        return malformed(place, "the XML parser stops: " + reason, "Correct it there.");
    }

    private static SsmlFault malformed(Place place, String finding, String remedy) {
        return place.fault("must be well-formed, but " + finding + " " + place.where() + ". " + remedy);
    }
}
