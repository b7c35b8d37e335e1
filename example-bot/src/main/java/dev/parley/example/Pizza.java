package dev.parley.example;

import java.util.Locale;

/** What Mario bakes. A group of a pattern binds to an enum by the name of its constant, in any case. */
enum Pizza {
    MARGHERITA,
    FUNGHI;

    /** As it is spoken. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
