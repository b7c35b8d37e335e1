package dev.parley.processor.analysis;

import dev.parley.processor.analysis.SsmlFault.Place;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Decides by the parser of the JDK whether SSML is well-formed. Prefixes need no declaration: services know their own. A
 * document type is refused, so that nothing outside of the text is ever read.
 */
final class SsmlParser {

    private static final String FEATURES = "http://xml.org/sax/features/";

    private SsmlParser() {}

    /** The first fault, if there is one. */
    static Optional<SsmlFault> faultIn(String speaker, String ssml) {
        Place start = new Place(speaker, ssml, 0);
        try {
            Root root = new Root();
            parser().parse(new InputSource(new StringReader(ssml)), root);
            return Optional.ofNullable(root.name)
                    .filter(name -> !isSpeak(name))
                    .map(name -> SsmlProblems.otherRoot(start.at(ssml.indexOf("<" + name)), name));
        } catch (SAXParseException stop) {
            return Optional.of(new SsmlFaultFinder(start).find().orElseGet(() -> notRead(start, stop)));
        } catch (SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The JDK's own, whatever else lies on the processor path. */
    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(FEATURES + "external-general-entities", false);
        factory.setFeature(FEATURES + "external-parameter-entities", false);
        return factory.newSAXParser();
    }

    static boolean isSpeak(String name) {
        return name.substring(name.indexOf(':') + 1).equals("speak");
    }

    private static SsmlFault notRead(Place start, SAXParseException stop) {
        int line = 0;
        for (int next = 1; next < stop.getLineNumber(); next++) {
            line = start.ssml().indexOf('\n', line) + 1;
        }
        int offset = Math.min(
                line + Math.max(stop.getColumnNumber(), 1) - 1, start.ssml().length());
        String reason =
                String.valueOf(stop.getMessage()).replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return SsmlProblems.notRead(start.at(offset), reason);
    }

    /** Takes down the name of the first element. */
    private static final class Root extends DefaultHandler {

        private @Nullable String name;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (this.name == null) {
                this.name = name;
            }
        }
    }
}
