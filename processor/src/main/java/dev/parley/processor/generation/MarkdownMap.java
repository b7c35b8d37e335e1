package dev.parley.processor.generation;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the map of a bot for people: a Mermaid diagram of the states and a table of the handlers. Without lines of the
 * source, so that it changes when the bot does, and not when a line above it does.
 */
final class MarkdownMap {

    private static final String ANY = "any";

    private final BotMap map;
    private final List<String> states;

    private MarkdownMap(BotMap map) {
        this.map = map;
        this.states = Stream.concat(Stream.of(""), map.bot().states().stream()).toList();
    }

    static String of(BotMap map) {
        MarkdownMap markdown = new MarkdownMap(map);
        return "# " + map.bot().type().simpleName() + "\n\n```mermaid\n" + markdown.diagram() + "```\n\n"
                + markdown.table() + CareList.of(map.bot().care());
    }

    private String diagram() {
        List<String> lines = new ArrayList<>();
        lines.add("stateDiagram-v2");
        for (int number = 0; number < states.size(); number++) {
            String name = number == 0 ? "the call begins" : states.get(number).replace('"', '\'');
            lines.add("state \"" + name + "\" as s" + number);
        }
        lines.add("[*] --> s0");
        map.entries().stream().flatMap(this::edges).distinct().forEach(lines::add);
        if (lines.stream().anyMatch(line -> line.startsWith(ANY))) {
            lines.add(1, "state \"any state\" as " + ANY);
        }
        return lines.get(0) + "\n"
                + lines.stream().skip(1).map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    /** Where a handler takes the call. One that leaves it where it is stands in the table alone. */
    private Stream<String> edges(BotMap.Entry entry) {
        Handler handler = entry.handler();
        List<String> targets = new ArrayList<>();
        handler.origin().goesTo().stream()
                .filter(states::contains)
                .map(this::idOf)
                .forEach(targets::add);
        if (handler.origin().ends()) {
            targets.add("[*]");
        }
        List<String> from = entry.states().isEmpty()
                ? List.of(states.size() == 1 ? "s0" : ANY)
                : entry.states().stream().map(this::idOf).toList();
        return from.stream()
                .flatMap(source ->
                        targets.stream().map(target -> source + " --> " + target + " : " + handler.method() + "()"));
    }

    private String idOf(String state) {
        return "s" + states.indexOf(state);
    }

    private String table() {
        String head = "| event | in | condition | handler | goes to |\n| --- | --- | --- | --- | --- |\n";
        Stream<String> events = map.entries().stream()
                .map(entry -> row(
                        "`" + entry.event() + "`" + (entry.bargedIn() ? " that interrupts" : ""),
                        named(entry.states()),
                        condition(entry.condition()),
                        entry.handler()));
        Stream<String> failures = map.bot().errorHandlers().stream()
                .map(entry -> row("a handler failed", "", "`" + entry.failure().simpleName() + "`", entry.handler()));
        return Stream.concat(events, failures).collect(Collectors.joining("", head, ""));
    }

    private static String row(String event, String in, String condition, Handler handler) {
        List<String> targets = new ArrayList<>(handler.origin().goesTo());
        String goesTo = named(targets);
        String ends = handler.origin().ends() ? "the end" : "";
        String both = goesTo + (goesTo.isEmpty() || ends.isEmpty() ? "" : ", ") + ends;
        return Stream.of(event, in, condition, "`" + handler.method() + "()`", both)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .map(cell -> cell.isEmpty() ? "|" : "| " + cell + " ")
                .collect(Collectors.joining("", "", "|\n"))
                .replace("||", "| |")
                .replace("||", "| |");
    }

    private static String named(List<String> states) {
        return states.stream()
                .map(state -> state.isEmpty() ? "the beginning" : "`" + state + "`")
                .collect(Collectors.joining(", "));
    }

    private static String condition(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return "matches `" + matches.regex() + "`";
        }
        if (condition instanceof Condition.Says says) {
            return "says " + quoted(says.phrases());
        }
        if (condition instanceof Condition.Presses presses) {
            return quoted(presses.keys());
        }
        return condition instanceof Condition.Gathers gathers ? keys(gathers) : "";
    }

    private static String keys(Condition.Gathers gathers) {
        String length = gathers.minDigits() == gathers.maxDigits()
                ? gathers.maxDigits() + " keys"
                : gathers.minDigits() + " to " + gathers.maxDigits() + " keys";
        return length + (gathers.terminator().isEmpty() ? "" : ", ended by `" + gathers.terminator() + "`");
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
    }
}
