package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    private static final String ONE = "the-first-token-of-two";
    private static final String OTHER = "the-other-token-of-two";

    private final Map<Setting, String> settings = new HashMap<>();

    @TempDir
    Path folder;

    private TokenCheck check() {
        return TokenCheck.of(new Configuration(settings, name -> null, name -> null));
    }

    private String wrong() {
        return assertThrows(StartException.class, this::check).getMessage();
    }

    private void write(String content) throws IOException {
        settings.put(
                Setting.TOKEN_FILE,
                Files.writeString(folder.resolve("token"), content).toString());
    }

    @Test
    void theTokenAndNothingElseIsAdmitted() {
        settings.put(Setting.TOKEN, ONE);
        assertTrue(check().admits(ONE));
        assertTrue(check().asksForToken());
        for (String wrong : new String[] {null, "", ONE + "x", ONE.substring(1), ONE + ",", OTHER, " " + ONE}) {
            assertFalse(check().admits(wrong), wrong);
        }
    }

    @Test
    void twoTokensHoldAtOnce() {
        settings.put(Setting.TOKEN, ONE + ", " + OTHER);
        assertTrue(check().admits(ONE));
        assertTrue(check().admits(OTHER));
        assertFalse(check().admits(ONE + ", " + OTHER));
    }

    @Test
    void aThirdTokenIsRefused() {
        settings.put(Setting.TOKEN, ONE + "," + OTHER + ",one-more-token-than-two");
        assertEquals(
                "At most two tokens can hold at once, the old and the new one, but 3 are set. Remove the ones that are no"
                        + " longer in use.",
                wrong());
    }

    @Test
    void aTokenOf15BytesIsTooShort() {
        settings.put(Setting.TOKEN, "123456789012345");
        assertEquals(
                "A token must have at least 16 bytes, but one has 15. Choose a longer one, for example with: openssl rand"
                        + " -hex 32",
                wrong());
        settings.put(Setting.TOKEN, "1234567890123456");
        assertTrue(check().admits("1234567890123456"));
    }

    @Test
    void aTokenThatNoHeaderCarriesIsRefused() {
        String sentence =
                "A token must consist of visible ASCII characters, because it travels in a header. Choose another"
                        + " one, for example with: openssl rand -hex 32";
        for (String token : new String[] {"a-token-with-ümlaut", "a token with blanks", "a-token-with\u0007a-bell"}) {
            settings.put(Setting.TOKEN, token);
            assertEquals(sentence, wrong());
        }
    }

    @Test
    void aFileHoldsTheToken() throws Exception {
        write(ONE + "\n");
        assertTrue(check().admits(ONE));
    }

    @Test
    void aFileHoldsTwoTokensOneALine() throws Exception {
        write(ONE + "\r\n\n  " + OTHER + "  \n");
        assertTrue(check().admits(ONE));
        assertTrue(check().admits(OTHER));
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        write(" \n\n");
        assertEquals("The token file " + folder.resolve("token") + " is empty. Write the secret into it.", wrong());
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsRefused() throws Exception {
        for (String file : new String[] {folder.resolve("none").toString(), folder.toString(), "no\0path"}) {
            settings.put(Setting.TOKEN_FILE, file);
            assertEquals("The token file " + file + " cannot be read. Check the path and its rights.", wrong());
        }
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        settings.put(Setting.TOKEN_FILE, binary.toString());
        assertEquals("The token file " + binary + " cannot be read. Check the path and its rights.", wrong());
    }

    @Test
    void withoutATokenTheServerRefusesToStartAndSaysHowToGoOn() {
        assertEquals(
                "No token is set, so anybody could take the calls. Set PARLEY_TOKEN or PARLEY_TOKEN_FILE to the secret"
                        + " that the service sends, or set PARLEY_DEV=true to try things out on this machine only.",
                wrong());
    }

    @Test
    void devModeNeedsNoToken() {
        settings.put(Setting.DEV, "true");
        assertTrue(check().admits(null));
        assertTrue(check().admits("anything"));
        assertFalse(check().asksForToken());
    }

    @Test
    void aTokenHoldsInDevModeToo() {
        settings.put(Setting.DEV, "true");
        settings.put(Setting.TOKEN, ONE);
        assertTrue(check().admits(ONE));
        assertFalse(check().admits(null));
    }
}
