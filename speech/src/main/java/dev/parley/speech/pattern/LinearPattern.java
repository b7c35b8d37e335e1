package dev.parley.speech.pattern;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern that is matched in time linear in the text: ready to match, and to be asked about. */
public final class LinearPattern {

    private final Node tree;
    private final Program program;

    private LinearPattern(Node tree) {
        this.tree = tree;
        this.program = ProgramWriter.write(tree);
    }

    /**
     * Reads a pattern.
     *
     * @param pattern the pattern, in the syntax of {@code java.util.regex}
     * @return the pattern
     * @throws PatternFault if its syntax is wrong, or it has what cannot be matched in linear time
     */
    public static LinearPattern of(String pattern) {
        return new LinearPattern(new PatternReader(Normalizer.normalize(pattern, Normalizer.Form.NFC)).read());
    }

    /**
     * Its parts.
     *
     * @return the whole pattern as a tree
     */
    public Node tree() {
        return tree;
    }

    /**
     * The named groups.
     *
     * @return their names, in the order in which they open
     */
    public List<String> groups() {
        return program.groups();
    }

    /**
     * Texts of which every match contains at least one.
     *
     * @return the texts, folded; none if there are matches without any
     */
    public Set<String> required() {
        return Required.of(tree);
    }

    /**
     * Matches a whole text.
     *
     * @param text its characters
     * @return where each group starts and ends, or -1 for one that takes no part; null if the text does not match
     */
    public int @Nullable [] match(int[] text) {
        Run run = new Run(program, text);
        return run.matches() ? run.notes() : null;
    }

    /**
     * Matches a whole text.
     *
     * @param text the text
     * @return true if it matches
     */
    public boolean matches(String text) {
        return match(text.codePoints().toArray()) != null;
    }
}
