package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SsmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tom & Jerry",
                "</speak><speak>",
                "<audio src=\"https://evil\"/>",
                "' onload='x",
                "\" x=\"y",
                "]]> <![CDATA[ x ]]>",
                "<!-- --> <?xml?> <!DOCTYPE x>",
                "&lt;break/&gt; &#60; &amp;amp;",
                "Gr\u00fc\u00dfe \ud83d\ude00 \u2028",
                ""
            })
    void markupInATextIsSpokenAndNotObeyed(String text) throws Exception {
        String safe = Ssml.escape(text);
        Element speak = parse("<speak x=\"" + safe + "\" y='" + safe + "'>" + safe + "</speak>");

        assertEquals(text, speak.getTextContent());
        assertEquals(text, speak.getAttribute("x"));
        assertEquals(text, speak.getAttribute("y"));
        assertEquals(0, speak.getElementsByTagName("*").getLength());
    }

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        assertEquals("abc", Ssml.escape("a\u0000\u0008\u001fb\ufffe\uffffc"));
        assertEquals("a\t\n\rb\u0085\ufffd", Ssml.escape("a\t\n\rb\u0085\ufffd"));
        assertEquals("ab\ud83d\ude00", Ssml.escape("a\ud83db\ude00\ud83d\ude00"));
    }

    @Test
    void whateverIsLeftIsXml() throws Exception {
        String all = IntStream.range(0, 0x10000)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining(" "));

        parse("<speak>" + Ssml.escape(all) + "</speak>");
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
