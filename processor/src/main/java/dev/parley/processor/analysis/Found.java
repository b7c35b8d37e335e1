package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** A handler that is right by itself, and where it was found: others of its bot may still be in its way. */
sealed interface Found {

    /** The method in the user's code. */
    HandlerMethod source();

    /** What the dispatcher calls. */
    Handler handler();

    /**
     * A method that takes an event.
     *
     * @param source the method in the user's code
     * @param event the event
     * @param states the dialog states in which it applies; none for every state
     * @param condition its condition, if it has one
     * @param handler what the dispatcher calls
     */
    record ForEvent(
            HandlerMethod source,
            TypeElement event,
            List<String> states,
            Optional<Condition> condition,
            Handler handler)
            implements Found {

        /** Keeps the list from changing. */
        public ForEvent {
            states = List.copyOf(states);
        }

        /**
         * Whether both are asked about the same events at the same step: one that names a state is asked before all
         * that name none, and so can share nothing with them.
         */
        boolean competesWith(ForEvent other) {
            return event.equals(other.event)
                    && source.annotation().isForBargeIns()
                            == other.source.annotation().isForBargeIns()
                    && (states.isEmpty()
                            ? other.states.isEmpty()
                            : sharedState(other).isPresent());
        }

        /** Whether it takes sequences of keys rather than events. */
        boolean gathers() {
            return condition.filter(Condition.Gathers.class::isInstance).isPresent();
        }

        /** A state that both name. */
        Optional<String> sharedState(ForEvent other) {
            return states.stream().filter(other.states::contains).findFirst();
        }
    }

    /**
     * A method that takes a failure.
     *
     * @param source the method in the user's code
     * @param failure the class of the failure
     * @param handler what the dispatcher calls
     */
    record ForFailure(HandlerMethod source, TypeElement failure, Handler handler) implements Found {}
}
