package dev.parley.processor.analysis;

import dev.parley.speech.pattern.CharacterSet;
import dev.parley.speech.pattern.Letters;
import dev.parley.speech.pattern.Node;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The letters of a pattern that its {@code [a-z]+} cannot take: a sign that the word to be heard there may have them
 * too. A single {@code [a-z]} may well be the letter of a building, and one branch of several leaves the rest to others.
 */
final class LettersLeftOut {

    private static final int ASCII = 128;

    private final Set<Integer> letters = new LinkedHashSet<>();
    private boolean hasAsciiWords;

    private LettersLeftOut() {}

    /** The letters beyond ASCII, if there is a word without them. */
    static Set<Integer> of(Node pattern) {
        LettersLeftOut found = new LettersLeftOut();
        found.collect(pattern);
        return found.hasAsciiWords ? found.letters : Set.of();
    }

    private void collect(Node node) {
        if (node instanceof Node.Letter letter) {
            if (Character.isLetter(letter.written()) && Letters.fold(letter.written()) >= ASCII) {
                letters.add(letter.written());
            }
        } else if (node instanceof Node.Group group) {
            collect(group.part());
        } else if (node instanceof Node.Repeat repeat) {
            hasAsciiWords |= isAsciiWord(repeat);
            collect(repeat.part());
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(this::collect);
        } else if (node instanceof Node.Alternatives alternatives) {
            alternatives.branches().stream()
                    .filter(branch -> !(branch instanceof Node.Repeat repeat && isAsciiWord(repeat)))
                    .forEach(this::collect);
        }
    }

    private static boolean isAsciiWord(Node.Repeat repeat) {
        boolean isOfAnyLength = repeat.most() != repeat.least() && repeat.most() != 1;
        return isOfAnyLength && repeat.part() instanceof Node.OneOf oneOf && isAlphabet(oneOf.set());
    }

    private static boolean isAlphabet(CharacterSet set) {
        return set.has('a') && set.has('z') && set.isAsciiOnly();
    }
}
