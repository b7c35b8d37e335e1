package dev.parley.speech;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sentences out of a text that is still being written, so that each can be spoken while the next is on its
 * way. Knows the abbreviations, ordinals and dates of English and German; where it is in doubt it does not cut, since two
 * sentences in one breath sound better than one in two.
 *
 * <p>A sentence ends
 *
 * <ul>
 *   <li>at a line break, at once: models write lists and paragraphs so;
 *   <li>at <code>.</code> <code>!</code> <code>?</code> <code>…</code> and the quotes and brackets that close behind it,
 *       once a blank follows; behind an abbreviation, a number, an initial, an ellipsis or a quote the next word is waited
 *       for, and tells whether the sentence goes on;
 *   <li>at the end of a clause (comma, semicolon, colon, dash) if it is the first of the text and has 50 characters or
 *       more, since the caller waits for it in silence;
 *   <li>at 300 characters at the latest: behind the last clause, else the last word.
 * </ul>
 *
 * <p>What comes out depends on the text alone, not on the pieces it came in, unless {@link #pause} is called. Blanks in a row become one, and what has
 * neither a letter nor a digit nor a symbol, such as the line {@code ---}, is left out. Takes linear time, and keeps no
 * more than the sentence that is not complete yet and those not taken out. One thread at a time may use it.
 */
public final class Sentences {

    private static final int FIRST_CLAUSE = 50;
    private static final int LONGEST = 300;
    private static final int SHORTEST_CLAUSE = 100;
    private static final String CLAUSE_ENDS = ",;:\u2013\u2014";
    private static final String WIDE_CLAUSE_ENDS = "\uff0c\u3001\uff1b\uff1a"; // No blank follows these.

    private final ArrayDeque<String> complete = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private final PendingStop stop = new PendingStop(open);
    private boolean anyComplete;
    private int afterClause;
    private int afterWord;

    /** Begins with no text. */
    public Sentences() {}

    /**
     * Takes in the next piece of the text.
     *
     * @param piece any number of characters; none is fine
     */
    public void add(String piece) {
        for (int index = 0; index < piece.length(); index++) {
            add(piece.charAt(index));
        }
    }

    /**
     * Whether the sentence that is not complete yet may be: there is a stop, and only what follows would tell whether it
     * ends there. Not behind an abbreviation or a number.
     *
     * @return true if {@link #pause} would end it
     */
    public boolean isAtStop() {
        return stop.endBeforePause() > 0;
    }

    /**
     * Takes note that the writer pauses at a stop: that is the end of the sentence. Only this makes what comes out depend
     * on more than the text.
     */
    public void pause() {
        int end = stop.endBeforePause();
        if (end > 0) {
            cut(end);
        }
    }

    /** Ends the text: what is left of it is the last sentence. */
    public void end() {
        add('\n');
    }

    /**
     * Takes out the next complete sentence.
     *
     * @return the sentence, without blanks around it; null if none is complete yet
     */
    public @Nullable String next() {
        return complete.poll();
    }

    /**
     * How many complete sentences wait to be taken out.
     *
     * @return the number
     */
    public int size() {
        return complete.size();
    }

    private void add(char character) {
        boolean lineBreak = isLineBreak(character);
        boolean blank = lineBreak || Character.isWhitespace(character) || Character.isSpaceChar(character);
        int end = stop.endBefore(blank ? ' ' : character);
        if (end > 0) {
            cut(end);
        }
        if (lineBreak) {
            cut(open.length());
        } else if (blank) {
            addBlank();
        } else {
            open.append(character);
            stop.note(character);
            if (WIDE_CLAUSE_ENDS.indexOf(character) >= 0) {
                clauseEnds();
            }
        }
        if (open.length() >= LONGEST) {
            cut(lastResort());
        }
    }

    private void addBlank() {
        int length = open.length();
        if (length == 0 || open.charAt(length - 1) == ' ') {
            return;
        }
        open.append(' ');
        afterWord = length + 1;
        if (CLAUSE_ENDS.indexOf(open.charAt(length - 1)) >= 0) {
            clauseEnds();
        }
    }

    private void clauseEnds() {
        afterClause = open.length();
        if (!anyComplete && afterClause > FIRST_CLAUSE) {
            cut(afterClause);
        }
    }

    private int lastResort() {
        if (stop.end() > 0) {
            return stop.end();
        }
        if (afterClause >= SHORTEST_CLAUSE) {
            return afterClause;
        }
        if (afterWord > 0) {
            return afterWord;
        }
        int length = open.length();
        return Character.isHighSurrogate(open.charAt(length - 1)) ? length - 1 : length;
    }

    private void cut(int end) {
        String sentence = open.substring(0, end).strip();
        if (isSpoken(sentence)) {
            complete.add(sentence);
            anyComplete = true;
        }
        int gap = end < open.length() && open.charAt(end) == ' ' ? end + 1 : end;
        open.delete(0, gap);
        afterClause = Math.max(0, afterClause - gap);
        afterWord = Math.max(0, afterWord - gap);
        stop.cut(gap);
    }

    private static boolean isLineBreak(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u000b'
                || character == '\f'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isSpoken(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.OTHER_SYMBOL
                        || Character.getType(character) == Character.CURRENCY_SYMBOL);
    }
}
