package dev.parley.processor.analysis;

import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.ValueType;
import dev.parley.speech.Condition;
import dev.parley.speech.Conversion;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import dev.parley.speech.Transcript;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a transcript at compile time, with the very classes that generated dispatchers ask. */
final class Routing {

    /** Conversions that can run here; what a class of the user's does with a text is not known yet. */
    private static final Map<String, Conversion> KNOWN = Map.ofEntries(
            Map.entry("java.lang.Byte", Byte::valueOf),
            Map.entry("java.lang.Short", Short::valueOf),
            Map.entry("java.lang.Integer", Integer::valueOf),
            Map.entry("java.lang.Long", Long::valueOf),
            Map.entry("java.lang.Float", Float::valueOf),
            Map.entry("java.lang.Double", Double::valueOf),
            Map.entry("java.lang.Boolean", Conversion::toBoolean),
            Map.entry("java.lang.Character", Conversion::toCharacter),
            Map.entry("java.math.BigDecimal", BigDecimal::new),
            Map.entry("java.math.BigInteger", BigInteger::new),
            Map.entry("java.time.LocalDate", LocalDate::parse),
            Map.entry("java.time.LocalTime", LocalTime::parse));

    private final Route route;
    private final SpeechChoice whenBargedIn;
    private final SpeechChoice choice;

    Routing(Route route) {
        this.route = route;
        this.whenBargedIn = choice(route.whenBargedIn());
        this.choice = choice(route.choice());
    }

    /** Who takes a transcript: first those who wait for an interruption, if it is one. */
    Optional<Handler> takerOf(String text, boolean isInterruption, String state) {
        Transcript transcript = Transcript.of(text);
        Optional<Handler> interrupted =
                isInterruption ? takerOf(route.whenBargedIn(), whenBargedIn, transcript, state) : Optional.empty();
        return interrupted.or(() -> takerOf(route.choice(), choice, transcript, state));
    }

    private static Optional<Handler> takerOf(
            Choice handlers, SpeechChoice conditions, Transcript transcript, String state) {
        int number = conditions.hear(transcript, state).choice();
        return number < 0
                ? handlers.otherwise()
                : Optional.of(handlers.options().get(number).handler());
    }

    private static SpeechChoice choice(Choice choice) {
        return SpeechChoice.of(choice.options().stream().map(Routing::condition).toArray(Condition[]::new));
    }

    private static Condition condition(Option option) {
        Condition condition = Condition.anything();
        if (option.condition() instanceof dev.parley.processor.model.Condition.Matches matches) {
            condition = pattern(matches.regex(), option.handler());
        } else if (option.condition() instanceof dev.parley.processor.model.Condition.Says says) {
            condition = Phrases.of(says.phrases().toArray(String[]::new));
        }
        return option.states().isEmpty()
                ? condition
                : condition.in(option.states().toArray(String[]::new));
    }

    private static SpeechPattern pattern(String regex, Handler handler) {
        SpeechPattern pattern = SpeechPattern.of(regex);
        for (Parameter parameter : handler.parameters()) {
            if (parameter instanceof Parameter.Group group) {
                pattern = pattern.with(group.name(), conversion(group.value()));
            }
        }
        return pattern;
    }

    private static Conversion conversion(ValueType value) {
        TypeName type = value.type().isPrimitive() ? value.type().box() : value.type();
        return KNOWN.getOrDefault(type.toString(), text -> text);
    }
}
