package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
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
     * @param condition its condition, if it has one
     * @param handler what the dispatcher calls
     */
    record ForEvent(HandlerMethod source, TypeElement event, Optional<Condition> condition, Handler handler)
            implements Found {

        /** Whether both are asked about the same events, one after the other. */
        boolean sharesEventWith(ForEvent other) {
            return event.equals(other.event)
                    && source.annotation().isForBargeIns()
                            == other.source.annotation().isForBargeIns();
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
