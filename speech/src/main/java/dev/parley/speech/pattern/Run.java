package dev.parley.speech.pattern;

import dev.parley.speech.pattern.Program.Code;
import java.util.Arrays;

/**
 * One attempt to match a program with a whole text. It tries in the order of {@code java.util.regex}, but never goes
 * to an instruction twice at the same character: what failed there once fails again. So the time is at most instructions
 * times characters, whatever the pattern. No recursion: a long text needs heap, not stack.
 */
final class Run {

    private final Program program;
    private final int[] text;
    private final int[] folded;
    private final long[] entered;
    private final int[] notes;
    private int[] waiting = new int[16];
    private int waitingSize;
    private long steps;

    Run(Program program, int[] text, int[] folded) {
        this.program = program;
        this.text = text;
        this.folded = folded;
        // Sized for all pairs of an instruction and a character.
        long pairs = (long) program.length() * (text.length + 1);
        this.entered = new long[Math.toIntExact((pairs + 63) / 64)];
        this.notes = new int[2 * program.groups().size()];
        Arrays.fill(notes, -1);
    }

    /** Where each group starts and ends, -1 for one that takes no part; null without a match. */
    int[] notes() {
        return notes;
    }

    /** How many instructions were tried. */
    long steps() {
        return steps;
    }

    boolean matches() {
        push(0, 0);
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
        while (!program.isTarget(instruction) || enter(instruction, position)) {
            steps++;
            int operand = program.first(instruction);
            switch (program.code(instruction)) {
                case LETTERS -> {
                    if (!areAt(position, operand)) {
                        return false;
                    }
                    position += program.letters(operand).length;
                    instruction++;
                }
                case ONE_OF -> {
                    if (position == text.length || !program.set(operand).has(text[position])) {
                        return false;
                    }
                    position++;
                    instruction++;
                }
                case SPLIT -> {
                    int other = program.second(instruction);
                    if (cannotGoOn(operand, position)) {
                        instruction = other;
                    } else {
                        push(other, position);
                        instruction = operand;
                    }
                }
                case JUMP -> instruction = operand;
                case NOTE -> {
                    push(-1 - operand, notes[operand]);
                    notes[operand] = position;
                    instruction++;
                }
                case AT_START, AT_END, AT_WORD, NOT_AT_WORD -> {
                    if (!isAt(program.code(instruction), position)) {
                        return false;
                    }
                    instruction++;
                }
                case END -> {
                    return position == text.length;
                }
            }
        }
        return false;
    }

    private boolean areAt(int position, int letters) {
        int[] expected = program.letters(letters);
        if (expected.length > folded.length - position) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (folded[position + index] != expected[index]) {
                return false;
            }
        }
        return true;
    }

    /** Looks one instruction ahead: most ways of a pattern end at their first letters, and need not be noted down. */
    private boolean cannotGoOn(int instruction, int position) {
        return program.code(instruction) == Code.LETTERS && !areAt(position, program.first(instruction));
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

    private boolean enter(int instruction, int position) {
        long pair = (long) instruction * (text.length + 1) + position;
        long bit = 1L << (pair & 63);
        int word = (int) (pair >> 6);
        boolean isNew = (entered[word] & bit) == 0;
        entered[word] |= bit;
        return isNew;
    }

    private void push(int instruction, int position) {
        if (waitingSize + 2 > waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waiting.length);
        }
        waiting[waitingSize++] = instruction;
        waiting[waitingSize++] = position;
    }
}
