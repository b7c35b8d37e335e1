package dev.parley.speech.pattern;

import dev.parley.speech.pattern.Program.Code;
import dev.parley.speech.pattern.Program.Step;
import java.util.ArrayList;
import java.util.List;

/** Writes the instructions of a pattern. */
final class ProgramWriter {

    /** The time of a match is at most this times the length of the transcript. */
    static final int MOST_INSTRUCTIONS = 5000;

    private final List<Step> steps = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private boolean hasEmptyRounds;

    private ProgramWriter() {}

    static Program write(Node pattern) {
        ProgramWriter writer = new ProgramWriter();
        writer.add(pattern);
        writer.emit(Code.END, 0);
        return new Program(writer.steps, writer.groups, writer.hasEmptyRounds);
    }

    private void add(Node node) {
        if (node instanceof Node.Letter letter) {
            addLetters(List.of(letter));
        } else if (node instanceof Node.OneOf oneOf) {
            emit(Step.ofSet(oneOf.set()));
        } else if (node instanceof Node.Place place) {
            emit(code(place), 0);
        } else if (node instanceof Node.Sequence sequence) {
            addSequence(sequence.parts());
        } else if (node instanceof Node.Alternatives alternatives) {
            addAlternatives(SharedLetters.united(alternatives.branches()));
        } else if (node instanceof Node.Repeat repeat) {
            addRepeat(repeat);
        } else if (node instanceof Node.Group group) {
            addGroup(group);
        }
    }

    /** Letters in a row are one instruction, because comparing them at once is quick. */
    private void addSequence(List<Node> parts) {
        List<Node.Letter> inARow = new ArrayList<>();
        for (Node part : parts) {
            if (part instanceof Node.Letter letter) {
                inARow.add(letter);
            } else {
                addLetters(inARow);
                inARow.clear();
                add(part);
            }
        }
        addLetters(inARow);
    }

    private void addLetters(List<Node.Letter> inARow) {
        if (!inARow.isEmpty()) {
            emit(Step.ofLetters(inARow.stream()
                    .mapToInt(letter -> Letters.fold(letter.written()))
                    .toArray()));
        }
    }

    private static Code code(Node.Place place) {
        return switch (place) {
            case START -> Code.AT_START;
            case END -> Code.AT_END;
            case WORD_BOUNDARY -> Code.AT_WORD;
            case NO_WORD_BOUNDARY -> Code.NOT_AT_WORD;
        };
    }

    private void addGroup(Node.Group group) {
        if (group.name() == null) {
            add(group.part());
            return;
        }
        // A group that is repeated is written several times, and keeps its slots.
        if (!groups.contains(group.name())) {
            groups.add(group.name());
        }
        int slot = 2 * groups.indexOf(group.name());
        emit(Code.NOTE, slot);
        add(group.part());
        emit(Code.NOTE, slot + 1);
    }

    private void addAlternatives(List<Node> branches) {
        List<Integer> jumps = new ArrayList<>();
        for (Node branch : branches.subList(0, branches.size() - 1)) {
            int split = emit(Code.SPLIT, next() + 1);
            add(branch);
            jumps.add(emit(Code.JUMP, 0));
            target(split, split + 1, next());
        }
        add(branches.get(branches.size() - 1));
        jumps.forEach(jump -> target(jump, next(), 0));
    }

    private void addRepeat(Node.Repeat repeat) {
        int last = next();
        for (int count = 0; count < repeat.least(); count++) {
            last = next();
            add(repeat.part());
        }
        if (repeat.most() == Node.Repeat.UNBOUNDED) {
            addLoop(repeat, last);
            return;
        }
        List<Integer> splits = new ArrayList<>();
        for (int count = repeat.least(); count < repeat.most(); count++) {
            splits.add(emit(Code.SPLIT, 0));
            add(repeat.part());
        }
        splits.forEach(split -> choose(split, repeat.greedy()));
    }

    /**
     * Goes back to the part that was written last. One that can be left out is written as {@code (x+)?}: a round that
     * takes nothing must leave the loop, as it does for the JDK, and not fail.
     */
    private void addLoop(Node.Repeat repeat, int last) {
        hasEmptyRounds |= repeat.part().canBeEmpty();
        if (repeat.least() == 0) {
            int skip = emit(Code.SPLIT, 0);
            add(repeat.part());
            addLoop(new Node.Repeat(repeat.part(), 1, Node.Repeat.UNBOUNDED, repeat.greedy()), skip + 1);
            choose(skip, repeat.greedy());
            return;
        }
        int split = emit(Code.SPLIT, 0);
        target(split, repeat.greedy() ? last : next(), repeat.greedy() ? next() : last);
    }

    /** Whether the part behind a split is tried first, or what comes after all of it. */
    private void choose(int split, boolean greedy) {
        target(split, greedy ? split + 1 : next(), greedy ? next() : split + 1);
    }

    private void target(int instruction, int first, int second) {
        steps.set(instruction, Step.of(steps.get(instruction).code(), first, second));
    }

    private int next() {
        return steps.size();
    }

    private int emit(Code code, int operand) {
        return emit(Step.of(code, operand, 0));
    }

    private int emit(Step step) {
        if (steps.size() >= MOST_INSTRUCTIONS) {
            throw PatternFault.refused(
                    0,
                    "more than " + MOST_INSTRUCTIONS + " steps, counted repetitions written out",
                    "Write + or * instead of large counts, or split the method in two.");
        }
        steps.add(step);
        return steps.size() - 1;
    }
}
