package dev.parley.call;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A text that a bot of an {@link Episode} writes piece by piece, for a publisher or a stream. Its sentences are all
 * "Text 7 has a part 1 to say."
 */
final class EpisodeText implements Flow.Publisher<String>, Flow.Subscription {

    final Heard replyTo;
    private final Episode episode;
    private final EpisodeCall call;
    private final int number;
    private final int sentences;
    private final boolean fails;
    private Flow.Subscriber<? super String> reader;
    private long wanted;
    private int piece;
    private int heard;
    private boolean over;
    private boolean pulled;

    EpisodeText(Episode episode, EpisodeCall call, Heard replyTo, int number) {
        this.episode = episode;
        this.call = call;
        this.replyTo = replyTo;
        this.number = number;
        sentences = episode.random.nextInt(6);
        fails = episode.random.nextInt(4) == 0;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
        reader = subscriber;
        reader.onSubscribe(this);
    }

    @Override
    public void request(long pieces) {
        wanted += pieces;
    }

    @Override
    public void cancel() {
        over();
        episode.happens(Happening.TEXT_CUT_OFF);
    }

    /** Writes some more, if anybody reads it. */
    void write() {
        for (int i = 1 + episode.random.nextInt(9); i > 0 && reader != null && !over; i--) {
            if (isComplete()) {
                over();
                finish();
            } else if (wanted > 0) {
                wanted--;
                reader.onNext(next());
            }
        }
    }

    private void finish() {
        if (fails) {
            episode.happens(Happening.TEXT_FAILED);
            reader.onError(new IllegalStateException("a text that fails"));
        } else {
            reader.onComplete();
        }
    }

    /** The text as a stream, whose pieces are written while it is read. */
    Stream<String> pull() {
        pulled = true;
        Iterator<String> pieces = new Iterator<>() {

            @Override
            public boolean hasNext() {
                return !isComplete() || fails;
            }

            @Override
            public String next() {
                return pulled();
            }
        };
        return StreamSupport.stream(((Iterable<String>) () -> pieces).spliterator(), false)
                .onClose(() -> {
                    call.check(!over, "a text that is closed twice");
                    over();
                });
    }

    private String pulled() {
        call.runs(true);
        try {
            episode.meanwhile();
            if (over) {
                call.check(false, "a text that is read though it is closed");
            }
            if (isComplete()) {
                if (!fails) {
                    throw new NoSuchElementException();
                }
                episode.happens(Happening.TEXT_FAILED);
                throw new IllegalStateException("a text that fails");
            }
            return next();
        } finally {
            call.runs(false);
        }
    }

    private boolean isComplete() {
        return piece >= 3 * sentences;
    }

    private String next() {
        int part = piece++ / 3;
        return switch (piece % 3) {
            case 1 -> "Text " + number + " has";
            case 2 -> " a part " + part;
            default -> " to say. ";
        };
    }

    /** Takes note of what went out; what is wrong with it. */
    List<String> recited(String text) {
        List<String> faults = new ArrayList<>();
        if (!text.contains("part " + heard) && !text.contains("part " + (heard - 1))) {
            faults.add("sentences out of order: " + text + " in place of " + heard);
        }
        heard = Integer.parseInt(text.replaceAll("(?s).*part (\\d+).*", "$1")) + 1;
        return faults;
    }

    boolean isBegun() {
        return heard > 0;
    }

    boolean isOver() {
        return over;
    }

    /** Whether nobody has to read or close it any more. A publisher that nobody listens to costs nothing. */
    boolean isLetGo() {
        return over || !pulled && reader == null;
    }

    boolean isOf(EpisodeCall its) {
        return call == its;
    }

    private void over() {
        over = true;
    }
}
