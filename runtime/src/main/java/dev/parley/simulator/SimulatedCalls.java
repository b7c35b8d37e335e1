package dev.parley.simulator;

import dev.parley.dispatch.Dispatcher;
import java.util.function.Function;

/** Many calls to a bot at a stroke. */
public final class SimulatedCalls {

    private SimulatedCalls() {}

    /**
     * Random callers for a bot, to find what no test thought of.
     *
     * @param dispatcher the generated dispatcher of the bot, which makes a new bot for each call
     * @return callers that have not called yet
     */
    public static Fuzzing fuzz(Dispatcher<?> dispatcher) {
        return fuzz(clock -> dispatcher);
    }

    /**
     * Random callers for a bot whose slow work takes virtual time. Each call has a clock of its own:
     *
     * <pre>{@code
     * SimulatedCalls.fuzz(clock -> new PizzaBotDispatcher(() -> new PizzaBot(kitchen(clock)))).play();
     * }</pre>
     *
     * @param dispatcher makes the dispatcher for a call, by its clock
     * @return callers that have not called yet
     */
    public static Fuzzing fuzz(Function<VirtualClock, Dispatcher<?>> dispatcher) {
        return Fuzzing.of(dispatcher);
    }
}
