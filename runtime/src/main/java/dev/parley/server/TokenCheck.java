package dev.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the token of a request with the secrets, in a time that tells nothing about them. Two may hold at once, so
 * that one can replace the other without a gap; none, in dev mode, lets everybody in.
 */
final class TokenCheck {

    private static final int LEAST_BYTES = 16;

    private final List<byte[]> hashes;

    private TokenCheck(List<byte[]> hashes) {
        this.hashes = hashes;
    }

    /** The check that the configuration asks for. */
    static TokenCheck of(Configuration configuration) {
        List<String> tokens = tokens(configuration);
        if (tokens.isEmpty() && !configuration.flag(Setting.DEV)) {
            throw new StartException("No token is set, so anybody could take the calls. Set PARLEY_TOKEN or"
                    + " PARLEY_TOKEN_FILE to the secret that the service sends, or set PARLEY_DEV=true to try things"
                    + " out on this machine only.");
        }
        if (tokens.size() > 2) {
            throw new StartException("At most two tokens can hold at once, the old and the new one, but "
                    + tokens.size() + " are set. Remove the ones that are no longer in use.");
        }
        tokens.forEach(TokenCheck::checkForm);
        return new TokenCheck(tokens.stream().map(TokenCheck::hash).toList());
    }

    /** Whether a request with this token, or with none, may go on. */
    boolean admits(@Nullable String token) {
        if (hashes.isEmpty()) {
            return true;
        }
        byte[] hash = hash(token == null ? "" : token);
        boolean admitted = false;
        for (byte[] secret : hashes) {
            admitted |= MessageDigest.isEqual(secret, hash);
        }
        return admitted;
    }

    /** Whether a request needs a token at all. */
    boolean asksForToken() {
        return !hashes.isEmpty();
    }

    private static List<String> tokens(Configuration configuration) {
        Stream<String> inline = Stream.of(configuration.text(Setting.TOKEN).split(",", -1));
        return Stream.concat(inline, fileTokens(configuration.text(Setting.TOKEN_FILE)))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static Stream<String> fileTokens(String file) {
        if (file.isEmpty()) {
            return Stream.empty();
        }
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            if (lines.stream().allMatch(String::isBlank)) {
                throw new StartException("The token file " + file + " is empty. Write the secret into it.");
            }
            return lines.stream();
        } catch (IOException | InvalidPathException e) {
            throw new StartException("The token file " + file + " cannot be read. Check the path and its rights.", e);
        }
    }

    private static void checkForm(String token) {
        int bytes = token.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < LEAST_BYTES) {
            throw new StartException("A token must have at least " + LEAST_BYTES + " bytes, but one has " + bytes
                    + ". Choose a longer one, for example with: openssl rand -hex 32");
        }
        if (!token.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new StartException("A token must consist of visible ASCII characters, because it travels in a"
                    + " header. Choose another one, for example with: openssl rand -hex 32");
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
