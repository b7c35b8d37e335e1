package dev.parley.speech.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code i would|i want} as {@code i w(?:ould|ant)}, because then the next character alone tells the ways apart.
 * Only neighbours are united: their order, which decides between two that match, stays.
 */
final class SharedLetters {

    private SharedLetters() {}

    /** The same alternatives; of no two neighbours do both begin with the same letter. */
    static List<Node> united(List<Node> branches) {
        List<Node> united = new ArrayList<>();
        int from = 0;
        while (from < branches.size()) {
            int to = from + 1;
            while (to < branches.size() && shared(branches.get(from), branches.get(to)) > 0) {
                to++;
            }
            united.add(to == from + 1 ? branches.get(from) : unite(branches.subList(from, to)));
            from = to;
        }
        return united;
    }

    private static Node unite(List<Node> alike) {
        Node first = alike.get(0);
        int shared =
                alike.stream().mapToInt(branch -> shared(first, branch)).min().orElseThrow();
        List<Node> parts = new ArrayList<>(parts(first).subList(0, shared));
        parts.add(new Node.Alternatives(
                alike.stream().map(branch -> behind(branch, shared)).toList()));
        return new Node.Sequence(parts);
    }

    private static Node behind(Node branch, int shared) {
        List<Node> parts = parts(branch);
        return new Node.Sequence(parts.subList(shared, parts.size()));
    }

    /** With how many letters both begin. */
    private static int shared(Node one, Node other) {
        List<Node> ones = parts(one);
        List<Node> others = parts(other);
        int shared = 0;
        while (shared < Math.min(ones.size(), others.size()) && isSame(ones.get(shared), others.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static boolean isSame(Node one, Node other) {
        return one instanceof Node.Letter letter
                && other instanceof Node.Letter otherLetter
                && Letters.fold(letter.written()) == Letters.fold(otherLetter.written());
    }

    private static List<Node> parts(Node branch) {
        return branch instanceof Node.Sequence sequence ? sequence.parts() : List.of(branch);
    }
}
