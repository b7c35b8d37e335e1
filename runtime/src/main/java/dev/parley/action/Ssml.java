package dev.parley.action;

/** Helps to put text that the caller said into SSML. */
public final class Ssml {

    private Ssml() {}

    /**
     * Makes a text safe to stand in SSML, between tags or as the value of an attribute: markup in it is spoken, not
     * obeyed. Characters that XML cannot carry are left out.
     *
     * @param text any text
     * @return the same text for use in SSML
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Ssml::isXml).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&apos;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
