package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What an object says when it refuses to be made. */
final class Refusal {

    private Refusal() {}

    static String of(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    static String ofNull(Executable making) {
        return assertThrows(NullPointerException.class, making).getMessage();
    }
}
