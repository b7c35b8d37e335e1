package dev.parley.processor.analysis;

import dev.parley.speech.Transcript;
import dev.parley.speech.pattern.CharacterSet;
import dev.parley.speech.pattern.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds out whether a pattern matches texts that keep their first or last character in a transcript. Where it cannot
 * know, as with places such as {@code \\b}, it says yes.
 */
enum PatternEdge {
    /** Blanks are cut off here. A space that does not break is none of them, so {@code \\s} has what stays. */
    START(Character::isWhitespace),
    /** Closing punctuation is cut off too. */
    END(Transcript::isClosing);

    private final IntPredicate isCutOff;

    PatternEdge(IntPredicate isCutOff) {
        this.isCutOff = isCutOff;
    }

    /** Whether some match has a character at this edge that is not cut off. */
    boolean canBeHeard(Node node) {
        if (node instanceof Node.Letter letter) {
            return !isCutOff.test(letter.written());
        }
        if (node instanceof Node.OneOf oneOf) {
            return keepsAny(oneOf.set());
        }
        if (node instanceof Node.Group group) {
            return canBeHeard(group.part());
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat.most() != 0 && canBeHeard(repeat.part());
        }
        if (node instanceof Node.Alternatives alternatives) {
            return alternatives.branches().stream().anyMatch(this::canBeHeard);
        }
        return node instanceof Node.Sequence sequence
                && atThisEdge(sequence.parts()).stream().anyMatch(this::canBeHeard);
    }

    private boolean keepsAny(CharacterSet set) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .anyMatch(character -> !isCutOff.test(character) && set.has(character));
    }

    /** The parts that may stand at the edge; the innermost first, which is mostly a letter and quickly decided. */
    private List<Node> atThisEdge(List<Node> parts) {
        List<Node> reached = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Node part = parts.get(this == START ? index : parts.size() - 1 - index);
            reached.add(0, part);
            if (!part.canBeEmpty()) {
                break;
            }
        }
        return reached;
    }
}
