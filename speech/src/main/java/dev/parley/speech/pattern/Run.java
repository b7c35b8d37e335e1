package dev.parley.speech.pattern;

import dev.parley.speech.pattern.Program.Code;
import dev.parley.speech.pattern.Program.Step;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to match a program with a whole text. It tries in the order of {@code java.util.regex}, but never goes
 * to an instruction twice at the same character: what failed there once fails again. So the time is at most instructions
 * times characters, whatever the pattern. No recursion: a long text needs heap, not stack.
 *
 * <p>Mostly the next character leaves only one way to go on. As long as it does, nothing is remembered: there is no
 * other way to come back to, and none that could come along here again.
 */
final class Run {

    private static final int[] NONE = {};
    private static final int FAILS = -1;

    private final Program program;
    private final int[] text;
    private final Beginnings beginnings;
    private final int[] notes;
    /** A bit for each pair of an instruction and a character; null as long as there was only one way. */
    private long @Nullable [] entered;

    private int[] waiting = NONE;
    private int waitingSize;
    private long joins;

    Run(Program program, int[] text) {
        this.program = program;
        this.text = text;
        this.beginnings = program.beginnings();
        this.notes = new int[2 * program.groups().size()];
        Arrays.fill(notes, -1);
    }

    /** Where each group starts and ends, -1 for one that takes no part; null without a match. */
    int[] notes() {
        return notes;
    }

    /** How often an instruction was come to at which ways join. */
    long joins() {
        return joins;
    }

    boolean matches() {
        if (program.hasEmptyRounds()) {
            remember();
        }
        if (follow(0, 0)) {
            return true;
        }
        while (waitingSize > 0) {
            int position = waiting[--waitingSize];
            int instruction = waiting[--waitingSize];
            if (instruction < 0) {
                notes[-1 - instruction] = position;
            } else if (follow(instruction, position)) {
                return true;
            }
        }
        return false;
    }

    /** Follows one path until it ends; the others that it could take are kept for later. */
    private boolean follow(int start, int startPosition) {
        int instruction = start;
        int position = startPosition;
        while (isNew(instruction, position)) {
            Step step = program.step(instruction);
            // Comparing codes is quicker here than a switch, which looks them up in a table.
            if (step.code() == Code.SPLIT) {
                instruction = choose(step, position);
            } else if (step.code() == Code.JUMP) {
                instruction = step.first();
            } else if (step.code() == Code.END) {
                return position == text.length;
            } else {
                int taken = take(step, position);
                if (taken == FAILS) {
                    return false;
                }
                position += taken;
                instruction++;
            }
        }
        return false;
    }

    /** How many characters an instruction takes. */
    private int take(Step step, int position) {
        if (step.code() == Code.LETTERS) {
            return areAt(position, step.letters()) ? step.letters().length : FAILS;
        }
        if (step.code() == Code.ONE_OF) {
            return position < text.length && step.set().has(text[position]) ? 1 : FAILS;
        }
        if (step.code() == Code.NOTE) {
            note(step.first(), position);
            return 0;
        }
        return isAt(step.code(), position) ? 0 : FAILS;
    }

    /** Notes where a group starts or ends, and what to put there again when another way is tried. */
    private void note(int slot, int position) {
        if (waitingSize > 0) {
            push(-1 - slot, notes[slot]);
        }
        notes[slot] = position;
    }

    /** Where to go on at a split. The other way is kept for later only if the next character could take it, too. */
    private int choose(Step step, int position) {
        if (!canGoOn(step.first(), position)) {
            return step.second();
        }
        if (canGoOn(step.second(), position)) {
            remember();
            push(step.second(), position);
        }
        return step.first();
    }

    private boolean areAt(int position, int[] expected) {
        if (expected.length > text.length - position) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            int character = text[position + index];
            if (character != expected[index] && Letters.fold(character) != expected[index]) {
                return false;
            }
        }
        return true;
    }

    private boolean canGoOn(int instruction, int position) {
        return position == text.length
                ? beginnings.canEnd(instruction)
                : beginnings.canTake(instruction, text[position]);
    }

    private boolean isAt(Code place, int position) {
        return switch (place) {
            case AT_START -> position == 0;
            case AT_END -> position == text.length;
            case AT_WORD -> isOfWord(position - 1) != isOfWord(position);
            default -> isOfWord(position - 1) == isOfWord(position);
        };
    }

    private boolean isOfWord(int position) {
        return position >= 0 && position < text.length && Letters.isOfWord(text[position]);
    }

    private void remember() {
        if (entered == null) {
            long pairs = (long) program.length() * (text.length + 1);
            entered = new long[Math.toIntExact((pairs + 63) / 64)];
        }
    }

    private boolean isNew(int instruction, int position) {
        return entered == null || !program.isTarget(instruction) || enter(entered, instruction, position);
    }

    private boolean enter(long[] pairsSeen, int instruction, int position) {
        joins++;
        long pair = (long) instruction * (text.length + 1) + position;
        long bit = 1L << (pair & 63);
        int word = (int) (pair >> 6);
        boolean isNew = (pairsSeen[word] & bit) == 0;
        pairsSeen[word] |= bit;
        return isNew;
    }

    private void push(int instruction, int position) {
        if (waitingSize + 2 > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(16, 2 * waiting.length));
        }
        waiting[waitingSize++] = instruction;
        waiting[waitingSize++] = position;
    }
}
