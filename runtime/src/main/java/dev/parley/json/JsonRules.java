package dev.parley.json;

import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * All settings of the JSON layer. An event of the service is flat and below 1 KiB, so the limits leave ample room and
 * still bound what one message can cost.
 */
final class JsonRules {

    /** The length of a message in bytes. */
    static final int DOCUMENT_BYTES = 64 * 1024;

    /** Objects and arrays within each other, the event itself included. */
    static final int DEPTH = 32;

    /** The length of a number in characters. */
    static final int NUMBER = 64;

    /** The length of a string in characters. */
    static final int STRING = 32 * 1024;

    /** The length of a field's name in characters. */
    static final int NAME = 128;

    /** The length of a session id in characters. */
    static final int SESSION_ID = 128;

    /** The length of what a message of ours quotes from an event. */
    static final int EXCERPT = 40;

    private JsonRules() {}

    /**
     * Makes what reads. Jackson allows nothing beyond RFC 8259 unless told to, so no leniency is to be switched off.
     * It must not guess the encoding: {@link EventText} has made sure of UTF-8.
     */
    static JsonFactory reading() {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(DOCUMENT_BYTES)
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(NUMBER)
                        .maxStringLength(STRING)
                        .maxNameLength(NAME)
                        .build())
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(EXCERPT)
                        .maxRawContentLength(0)
                        .build())
                .build();
    }

    /** Makes what writes. */
    static JsonFactory writing() {
        return JsonFactory.builder().build();
    }
}
