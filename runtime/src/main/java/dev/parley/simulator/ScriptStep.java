package dev.parley.simulator;

/** One line of a call script that makes something happen in the call, or expects it. */
public sealed interface ScriptStep permits CallerStep, BotStep, FaultStep {

    /**
     * Where it stands.
     *
     * @return the place of its first character
     */
    Place place();

    /**
     * Whether the call is over behind it.
     *
     * @return true if nothing can follow
     */
    default boolean endsCall() {
        return false;
    }

    /**
     * Lets it happen.
     *
     * @param call a call that has begun
     */
    void play(SimulatedCall call);

    /**
     * The line, as the format writes it.
     *
     * @return a line without its break
     */
    @Override
    String toString();
}
