package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A bot whose dispatcher can be generated.
 *
 * @param element the user's class: the one element that the dispatcher originates from
 * @param dispatcher the class to generate
 * @param states the names of the dialog states that it knows, in source order
 * @param routes one for each event that the bot handles, in source order
 * @param sequences the handlers that gather keys, of which no two meet in a state
 * @param errorHandlers the methods with {@code @OnError}, the most specific failure first
 * @param care what it does for its callers beside that
 */
public record Bot(
        TypeElement element,
        DispatcherClass dispatcher,
        List<String> states,
        List<Route> routes,
        List<KeySequence> sequences,
        List<ErrorHandler> errorHandlers,
        Care care) {

    /** Keeps the lists from changing. */
    public Bot {
        states = List.copyOf(states);
        routes = List.copyOf(routes);
        sequences = List.copyOf(sequences);
        errorHandlers = List.copyOf(errorHandlers);
    }

    /** Its handlers of events and sequences. */
    public Stream<Handler> handlers() {
        return Stream.concat(
                routes.stream().flatMap(Route::handlers), sequences.stream().map(KeySequence::handler));
    }

    /** The name of the user's class. */
    public ClassName type() {
        return ClassName.get(element);
    }
}
