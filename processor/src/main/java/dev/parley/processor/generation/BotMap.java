package dev.parley.processor.generation;

import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Route;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The map of a bot: who takes which event, in which state, in the order of choice. One file for machines and one for
 * people, beside the classes of the bot and with no date, so that the same bot has the same map.
 *
 * @param bot the bot
 * @param entries its handlers of events, in the order of choice for each event
 */
public record BotMap(Bot bot, List<Entry> entries) {

    private static final String KEY = "dtmf_received";

    /**
     * One line of the map.
     *
     * @param event the event as on the wire
     * @param bargedIn whether it is only asked when the caller interrupted
     * @param states the states in which it applies; none for every state
     * @param condition what must hold
     * @param handler what is called then
     */
    public record Entry(String event, boolean bargedIn, List<String> states, Condition condition, Handler handler) {

        /** Keeps the list from changing. */
        public Entry {
            states = List.copyOf(states);
        }
    }

    /** Keeps the list from changing. */
    public BotMap {
        entries = List.copyOf(entries);
    }

    /**
     * Draws the map of a bot.
     *
     * @param bot the bot
     * @return its map
     */
    public static BotMap of(Bot bot) {
        List<Entry> entries = new ArrayList<>();
        for (Route route : bot.routes()) {
            String event = wireName(route.event().simpleName());
            entries.addAll(entries(event, true, route.whenBargedIn()));
            entries.addAll(entries(event, false, route.choice()));
        }
        List<Entry> gathered = bot.sequences().stream()
                .map(sequence -> new Entry(KEY, false, sequence.states(), sequence.condition(), sequence.handler()))
                .toList();
        return new BotMap(bot, withSequences(entries, gathered));
    }

    /** A state that gathers goes before single keys, and these before a sequence of every state. */
    private static List<Entry> withSequences(List<Entry> entries, List<Entry> gathered) {
        Predicate<Entry> isKey = entry -> entry.event().equals(KEY);
        Predicate<Entry> isOfAState = entry -> !entry.states().isEmpty();
        List<Entry> keys = Stream.of(
                        gathered.stream().filter(isOfAState),
                        entries.stream().filter(isKey),
                        gathered.stream().filter(isOfAState.negate()))
                .flatMap(Function.identity())
                .toList();
        int first = IntStream.range(0, entries.size())
                .filter(index -> isKey.test(entries.get(index)))
                .findFirst()
                .orElse(entries.size());
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(isKey);
        all.addAll(first, keys);
        return all;
    }

    private static List<Entry> entries(String event, boolean bargedIn, Choice choice) {
        Stream<Option> last =
                choice.otherwise().stream().map(handler -> new Option(List.of(), new Condition.Anything(), handler));
        return Stream.concat(choice.options().stream(), last)
                .map(option -> new Entry(event, bargedIn, option.states(), option.condition(), option.handler()))
                .toList();
    }

    /** {@code UserSpeak} becomes {@code user_speak}. */
    private static String wireName(String event) {
        return event.replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    /**
     * Writes both files: {@code META-INF/parley/} and the name of the class, with {@code .json} and {@code .md}.
     *
     * @param filer where to
     * @throws IOException if there is no room
     */
    public void writeTo(Filer filer) throws IOException {
        String path = "META-INF/parley/" + bot.type().reflectionName();
        write(filer, path + ".json", JsonMap.of(this));
        write(filer, path + ".md", MarkdownMap.of(this));
    }

    private void write(Filer filer, String path, String text) throws IOException {
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, bot.element())
                .openWriter()) {
            writer.write(text);
        }
    }
}
