package dev.parley.speech.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds texts of which every match contains at least one: a transcript without any need not be matched at all. */
final class Required {

    /** What no text is required of. */
    private static final Set<String> NOTHING = Set.of();

    private static final int MOST_TEXTS = 64;

    private Required() {}

    /** The texts, folded. None if a match can do without any. */
    static Set<String> of(Node node) {
        if (node instanceof Node.Letter letter) {
            return Set.of(Character.toString(Letters.fold(letter.written())));
        }
        if (node instanceof Node.Group group) {
            return of(group.part());
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat.least() > 0 ? of(repeat.part()) : NOTHING;
        }
        if (node instanceof Node.Alternatives alternatives) {
            return ofAny(alternatives.branches());
        }
        return node instanceof Node.Sequence sequence ? best(candidates(sequence.parts())) : NOTHING;
    }

    private static Set<String> ofAny(List<Node> branches) {
        Set<String> all = new LinkedHashSet<>();
        for (Node branch : branches) {
            Set<String> required = of(branch);
            if (required.isEmpty()) {
                return NOTHING;
            }
            all.addAll(required);
        }
        return all.size() > MOST_TEXTS ? NOTHING : all;
    }

    /** Each run of letters, and what each other part requires. */
    private static List<Set<String>> candidates(List<Node> parts) {
        List<Set<String>> candidates = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (Node part : parts) {
            if (part instanceof Node.Letter letter) {
                letters.appendCodePoint(Letters.fold(letter.written()));
                continue;
            }
            candidates.add(Set.of(letters.toString()));
            letters.setLength(0);
            candidates.add(of(part));
        }
        candidates.add(Set.of(letters.toString()));
        return candidates;
    }

    /** The rarer, the better: that is the longer. */
    private static Set<String> best(List<Set<String>> candidates) {
        Set<String> best = NOTHING;
        for (Set<String> candidate : candidates) {
            if (shortest(candidate) > shortest(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
