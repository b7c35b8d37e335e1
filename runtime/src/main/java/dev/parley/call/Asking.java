package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Chain;
import dev.parley.action.Gather;
import dev.parley.action.Prompts;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gather that is on, and how often its input was wrong. Pure state: the one turn that is on changes it, and anybody
 * may ask which gather it is.
 */
final class Asking {

    private volatile @Nullable Gather gather;
    private int errors;

    @Nullable Gather gather() {
        return gather;
    }

    /** Asks for keys, in the stead of what was asked before; what is said for it. */
    Reply begin(Gather asked) {
        gather = asked;
        errors = 0;
        return said(Stream.of(asked.prompts().prompt()), asked.prompts());
    }

    void end() {
        gather = null;
    }

    /** Whether the caller may be silent for any time; that silence is reported is then none of its doing. */
    boolean allowsSilence() {
        Gather asked = gather;
        return asked != null
                && asked.prompts().firstTimeout().isZero()
                && !(asked.prompts().prompt() instanceof Speak speak && speak.userInputTimeoutSeconds() > 0);
    }

    /** Whether the next wrong input is the last one. */
    boolean isLast() {
        Gather asked = gather;
        return asked != null && errors >= asked.prompts().retries();
    }

    /** Takes note of a wrong input; what is said to it. */
    Reply wrong() {
        Gather asked = gather;
        if (asked == null) {
            return Reply.none();
        }
        if (isLast()) {
            end();
            return Objects.requireNonNullElse(asked.outcomes().otherwise(), Reply.notTaken());
        }
        errors++;
        Prompts prompts = asked.prompts();
        return said(Stream.of(prompts.onError(), prompts.prompt()), prompts);
    }

    private static Reply said(Stream<@Nullable Action> parts, Prompts prompts) {
        List<Action> actions = parts.filter(Objects::nonNull).toList();
        if (actions.isEmpty()) {
            return Reply.none();
        }
        Action last = listening(actions.get(actions.size() - 1), prompts.firstTimeout());
        return actions.size() == 1 ? last : new Chain(List.of(actions.get(0), last));
    }

    /** Only a speak can ask for a report of silence. */
    private static Action listening(Action action, Duration silence) {
        return action instanceof Speak speak && speak.userInputTimeoutSeconds() == 0
                ? speak.inputTimeout(silence)
                : action;
    }
}
