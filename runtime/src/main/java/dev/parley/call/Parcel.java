package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Audio;
import dev.parley.action.Speak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out: one action, or an array of them.
 *
 * @param words how often the caller had spoken by then
 */
record Parcel(List<Link> links, int words) {

    /** The shortest silence that the service reports. */
    private static final Duration NEXT_EVENT = Duration.ofSeconds(1);

    /** A speak that is followed by an event in any case, for what comes next. */
    static Speak asking(Speak speak) {
        return speak.userInputTimeoutSeconds() > 0 ? speak : speak.inputTimeout(NEXT_EVENT);
    }

    List<Action> actions() {
        return links.size() == 1
                ? List.of(links.get(0).action())
                : links.stream().map(Link::action).toList();
    }

    Link last() {
        return links.get(links.size() - 1);
    }

    /** The same with another last action. */
    Parcel endingWith(Action action) {
        List<Link> changed = new ArrayList<>(links);
        changed.set(changed.size() - 1, new Link(action, last().strand()));
        return new Parcel(changed, words);
    }

    /** It never went out, so that a strand may not have begun. */
    void takeBack() {
        for (Link link : links) {
            if (link.strand() != null) {
                link.strand().takeBack();
            }
        }
    }

    /**
     * An action to be said.
     *
     * @param strand the reply that it belongs to, or null if it was sent: it goes back to where it came from
     */
    record Link(Action action, @Nullable Strand strand) {

        /** Whether the caller hears it for a while, and its end is reported. */
        boolean isPlayed() {
            return action instanceof Speak || action instanceof Audio;
        }
    }
}
