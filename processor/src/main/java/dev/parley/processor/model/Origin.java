package dev.parley.processor.model;

import java.util.List;

/**
 * What the source of a handler shows, where a compiler shows it.
 *
 * @param line the line on which it begins, annotations included; 0 if unknown
 * @param goesTo the states that its body names in {@code goTo}
 * @param ends whether its body hangs up or transfers
 */
public record Origin(int line, List<String> goesTo, boolean ends) {

    /** What is known of a method without its source. */
    public static final Origin UNKNOWN = new Origin(0, List.of(), false);

    /** Keeps the list from changing. */
    public Origin {
        goesTo = List.copyOf(goesTo);
    }
}
