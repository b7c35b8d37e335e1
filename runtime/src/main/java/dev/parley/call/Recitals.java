package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a call that are spoken while they are still being written. Pure state, as the {@link Outbox} is that it
 * feeds; their owner guards both.
 */
final class Recitals {

    private final Outbox outbox;
    private final UnaryOperator<List<Action>> listening;
    private final ArrayDeque<Recital> on = new ArrayDeque<>(1);
    private final List<TextSource> dropped = new ArrayList<>(1);

    /**
     * @param listening makes of the end of a reply one behind which the caller is listened to
     */
    Recitals(Outbox outbox, UnaryOperator<List<Action>> listening) {
        this.outbox = outbox;
        this.listening = listening;
    }

    /** Hands the reply of a turn to the outbox. If it is a text, that begins, and else the one that was read does not. */
    void take(Turn turn, Reply reply) {
        Strand strand = new Strand(Parts.areKept(reply));
        Recital recital = turn.recital();
        boolean begins = recital != null && Parts.text(reply) != null;
        if (!begins) {
            refuse(turn);
        }
        List<Action> actions =
                recital != null && begins ? begin(recital, strand) : listening.apply(Parts.actions(reply));
        if (turn.isClaimed()) {
            outbox.replyLate(actions, strand);
        } else {
            outbox.reply(turn.event(), actions, strand);
        }
    }

    /** Begins a text; gives what there is of it by now. */
    private List<Action> begin(Recital recital, Strand strand) {
        recital.begin(strand);
        strand.recites(true);
        on.add(recital);
        tellWhatGoesOn();
        return listeningAtEnd(recital, takeOut(recital, Math.max(1, room())));
    }

    private List<Action> listeningAtEnd(Recital recital, List<Action> sentences) {
        return recital.isSaid() ? listening.apply(sentences) : sentences;
    }

    /** Does not begin the text of a turn, if it read one: nobody wants to hear it any more. */
    void refuse(Turn turn) {
        Recital recital = turn.recital();
        if (recital != null && !on.contains(recital)) {
            recital.drop();
            dropped.add(recital.source());
        }
    }

    /** Whether a text goes on. */
    boolean areOn() {
        return !on.isEmpty();
    }

    /** Hands what was written since to the outbox. */
    void feed() {
        for (Recital recital = on.peek(); recital != null; recital = on.peek()) {
            Strand strand = recital.strand();
            List<Action> sentences = takeOut(recital, room());
            boolean over = recital.isOver(); // Asked once: the end may come meanwhile.
            outbox.replyMore(strand, over ? listeningAtEnd(recital, sentences) : sentences, strand);
            if (!over) {
                return;
            }
            on.remove();
            tellWhatGoesOn();
            strand.recites(false);
            outbox.replyMore(strand, listening.apply(recital.takeRest()), Strand.rest());
        }
    }

    /** Drops all texts, because the caller said something newer or nobody is there any more. */
    void drop() {
        for (Recital recital : on) {
            recital.drop();
            dropped.add(recital.source());
        }
        on.clear();
        tellWhatGoesOn();
    }

    private void tellWhatGoesOn() {
        Recital first = on.peek();
        outbox.recites(first == null ? null : first.strand());
    }

    /** What those who write are to be told, and were not yet. */
    Orders orders() {
        if (outbox.isLast()) {
            drop();
        }
        if (on.isEmpty() && dropped.isEmpty()) {
            return Orders.NONE;
        }
        Recital first = on.peek();
        boolean runsOut = first != null && first.size() < room();
        Orders orders = new Orders(List.copyOf(dropped), first != null && runsOut ? first.source() : null);
        dropped.clear();
        return orders;
    }

    /** How much more the caller will soon hear. What is left of a text waits where its size is watched. */
    private int room() {
        return Outbox.SENTENCES_AHEAD - outbox.unheard();
    }

    private static List<Action> takeOut(Recital recital, int room) {
        List<Action> taken = new ArrayList<>(1);
        String sentence = room > 0 ? recital.next() : null;
        while (sentence != null) {
            taken.add(Action.speak(sentence));
            sentence = taken.size() < room ? recital.next() : null;
        }
        return taken;
    }

    /**
     * What those who write are told, when no lock is held.
     *
     * @param stop whose text nobody wants to hear any more
     * @param more whose text the caller will soon have heard as far as it is written
     */
    record Orders(List<TextSource> stop, @Nullable TextSource more) {

        static final Orders NONE = new Orders(List.of(), null);

        void give() {
            stop.forEach(TextSource::stop);
            if (more != null) {
                more.more();
            }
        }
    }
}
