package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/**
 * The handlers of one event.
 *
 * @param event the event
 * @param whenBargedIn who is asked first if the caller interrupted; empty for every event but {@code UserSpeak}
 * @param choice who is asked then, and otherwise
 */
public record Route(ClassName event, Choice whenBargedIn, Choice choice) {

    /** Whether the choice depends on the dialog state of the call. */
    public boolean asksForState() {
        return Stream.of(whenBargedIn, choice)
                .flatMap(asked -> asked.options().stream())
                .anyMatch(option -> !option.states().isEmpty());
    }

    /** All handlers of the event. */
    public Stream<Handler> handlers() {
        return Stream.of(whenBargedIn, choice)
                .flatMap(choice ->
                        Stream.concat(choice.options().stream().map(Option::handler), choice.otherwise().stream()));
    }

    /** Whether one handler takes the event whatever it says, so that there is nothing to choose. */
    public boolean isDirect() {
        return whenBargedIn.isEmpty() && choice.options().isEmpty();
    }
}
