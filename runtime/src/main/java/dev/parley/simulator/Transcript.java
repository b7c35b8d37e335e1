package dev.parley.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that happened in a call, for a human to read: one line each, with its time, and who did it. */
final class Transcript {

    private static final String MARK = "=>";

    private final List<Line> lines = new ArrayList<>();

    /** Who does something. */
    enum Who {
        CALLER,
        SERVICE,
        BOT,
        TEST
    }

    private record Line(long time, Who who, String what) {}

    void add(long nanos, Who who, String what) {
        lines.add(new Line(nanos, who, what));
    }

    /** The transcript with what went wrong at its end, marked. */
    String with(long nanos, String failure) {
        return this + line(MARK, new Line(nanos, Who.TEST, failure));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line("  ", line)));
        return text.toString();
    }

    private static String line(String mark, Line line) {
        Duration time = Duration.ofNanos(line.time());
        return String.format(
                Locale.ROOT,
                "%s %2d:%02d.%03d  %-7s  %s\n",
                mark,
                time.toMinutes(),
                time.toSecondsPart(),
                time.toMillisPart(),
                line.who().name().toLowerCase(Locale.ROOT),
                line.what().replace("\n", "\\n").replace("\r", "\\r"));
    }
}
