package dev.parley.dispatch;

import dev.parley.action.Reply;
import java.time.Duration;
import java.util.List;

/**
 * What a bot says to a caller who says nothing, or nothing that it understands. Made by generated code from
 * {@link dev.parley.annotation.Reprompt}.
 *
 * @param noInput what is said when the caller stays silent, one after the other; empty to leave silence alone
 * @param noInputTimeout how long a silence is, in whole seconds
 * @param noMatch what is said when no handler takes what the caller said, one after the other; empty to leave it alone
 * @param then the end, when a list is used up: what is said last, with a hangup or a transfer
 */
public record Reprompts(List<String> noInput, Duration noInputTimeout, List<String> noMatch, Reply then) {

    /** Keeps its own lists. */
    public Reprompts {
        noInput = List.copyOf(noInput);
        noMatch = List.copyOf(noMatch);
    }
}
