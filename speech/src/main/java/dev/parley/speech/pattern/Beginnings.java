package dev.parley.speech.pattern;

import dev.parley.speech.pattern.Program.Step;
import java.util.function.IntPredicate;

/**
 * The characters with which each instruction of a program can go on. Where a pattern divides, the next character mostly
 * says which way to take: then there is no other way to come back to, and nothing to remember. What is said here may be
 * too much and never too little: places such as {@code \b} are passed by, and a character beyond ASCII may begin anything.
 */
final class Beginnings {

    private static final int ASCII = 128;

    private final Program program;
    /** Two for each instruction: a bit for each character of ASCII. */
    private final long[] ascii;

    private final boolean[] atEnd;

    Beginnings(Program program) {
        this.program = program;
        ascii = new long[2 * program.length()];
        atEnd = new boolean[program.length()];
        for (int instruction = 0; instruction < program.length(); instruction++) {
            begin(instruction);
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            // Backwards, because most instructions begin as the one behind them does.
            for (int instruction = program.length() - 1; instruction >= 0; instruction--) {
                grew |= passOn(instruction);
            }
        }
    }

    /** Whether an instruction may lead to a match if this character comes next. */
    boolean canTake(int instruction, int character) {
        return character >= ASCII || (ascii[2 * instruction + (character >> 6)] & 1L << character) != 0;
    }

    /** Whether an instruction may lead to a match if nothing comes any more. */
    boolean canEnd(int instruction) {
        return atEnd[instruction];
    }

    private void begin(int instruction) {
        Step step = program.step(instruction);
        switch (step.code()) {
            case LETTERS -> add(instruction, character -> Letters.fold(character) == step.letters()[0]);
            case ONE_OF -> add(instruction, step.set()::has);
            case END -> atEnd[instruction] = true;
            default -> {}
        }
    }

    private void add(int instruction, IntPredicate isFirst) {
        for (int character = 0; character < ASCII; character++) {
            if (isFirst.test(character)) {
                ascii[2 * instruction + (character >> 6)] |= 1L << character;
            }
        }
    }

    /** Adds what the next instructions begin with to one that takes nothing itself. */
    private boolean passOn(int instruction) {
        Step step = program.step(instruction);
        return switch (step.code()) {
            case LETTERS, ONE_OF, END -> false;
            case JUMP -> add(instruction, step.first());
            case SPLIT -> {
                boolean grew = add(instruction, step.first());
                yield add(instruction, step.second()) || grew;
            }
            case NOTE, AT_START, AT_END, AT_WORD, NOT_AT_WORD -> add(instruction, instruction + 1);
        };
    }

    private boolean add(int to, int from) {
        long low = ascii[2 * to];
        long high = ascii[2 * to + 1];
        boolean end = atEnd[to];
        ascii[2 * to] |= ascii[2 * from];
        ascii[2 * to + 1] |= ascii[2 * from + 1];
        atEnd[to] |= atEnd[from];
        return low != ascii[2 * to] || high != ascii[2 * to + 1] || end != atEnd[to];
    }
}
