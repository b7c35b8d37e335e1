package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedTextTest {

    private final Recital recital = new Recital(List.of());
    private final List<Throwable> failures = new ArrayList<>();
    private int told;
    private final PublishedText text = new PublishedText(recital, new PublishedText.Listener() {
        @Override
        public void onText() {
            told++;
        }

        @Override
        public void onFailure(Throwable failure) {
            failures.add(failure);
        }
    });
    private final TestPublisher publisher = new TestPublisher(recital, text);

    @Test
    void asksForAFewPiecesAndForMoreWhenHalfOfThemCame() {
        text.listen(publisher);
        assertEquals(16, publisher.wanted());

        publisher.send("a", "b", "c", "d", "e", "f", "g");
        text.more();
        assertEquals(9, publisher.wanted());

        publisher.send("h");
        assertEquals(8, publisher.wanted());
        text.more();
        assertEquals(16, publisher.wanted());
        assertEquals(8, told);
    }

    @Test
    void whatComesBecomesSentences() {
        text.listen(publisher);
        publisher.send("Hello ", "there. ", "Bye").end();
        assertEquals("Hello there.", recital.next());
        assertEquals("Bye", recital.next());
        assertTrue(recital.isOver());
        assertEquals(4, told);
        assertFalse(publisher.isCancelled());
    }

    @Test
    void cancelsOnceWhenItIsStopped() {
        text.listen(publisher);
        text.stop();
        text.stop();
        assertTrue(publisher.isCancelled());
        publisher.send("late. ").end();
        publisher.fail(new IllegalStateException());
        assertNull(recital.next());
        assertEquals(List.of(), failures);
    }

    @Test
    void aSubscriptionThatComesAfterTheStopIsCancelled() {
        text.stop();
        text.listen(publisher);
        assertTrue(publisher.isCancelled());
        assertEquals(0, publisher.wanted());
    }

    @Test
    void aSecondSubscriptionIsCancelledAndTheFirstGoesOn() {
        text.listen(publisher);
        TestPublisher second = new TestPublisher();
        text.onSubscribe(second);
        assertTrue(second.isCancelled());
        assertFalse(publisher.isCancelled());
        assertEquals(0, second.wanted());
    }

    @Test
    void nullEndsTheTextWithAFailure() {
        text.listen(publisher);
        assertThrows(NullPointerException.class, () -> text.onNext(null));
        assertTrue(publisher.isCancelled());
        assertEquals("A publisher must not publish null.", failures.get(0).getMessage());
        assertThrows(NullPointerException.class, () -> text.onSubscribe(null));
    }

    @Test
    void aPublisherThatDoesNotWaitToBeAskedIsStoppedWhenItHasSentTooMuch() {
        text.listen(publisher);
        publisher.send("x".repeat(150_000));
        assertEquals(List.of(), failures);
        publisher.send("y");
        assertTrue(publisher.isCancelled());
        assertEquals(
                List.of("A publisher must send no more than it was asked for."),
                failures.stream().map(Throwable::getMessage).toList());
    }

    @Test
    void theFailureOfAPublisherIsTold() {
        IllegalStateException failure = new IllegalStateException("overloaded");
        text.listen(publisher);
        publisher.fail(failure);
        assertEquals(List.of(failure), failures);

        PublishedText other = new PublishedText(recital, new PublishedText.Listener() {
            @Override
            public void onText() {}

            @Override
            public void onFailure(Throwable thrown) {
                failures.add(thrown);
            }
        });
        other.listen(subscriber -> {
            throw failure;
        });
        assertEquals(List.of(failure, failure), failures);
    }

    @Test
    void aPublisherMaySendWhileItIsAsked() {
        // 100,000 pieces, each sent from within the request for it: no stack is deep enough for a call within a call.
        Flow.Publisher<String> direct = subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            private int sent;

            @Override
            public void request(long pieces) {
                for (long piece = 0; piece < pieces && sent < 100_000; piece++) {
                    sent++;
                    subscriber.onNext("a ");
                    text.more();
                    recital.next();
                }
                if (sent == 100_000) {
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {}
        });
        text.listen(direct);
        assertTrue(recital.hasEnded());
        assertEquals(List.of(), failures);
    }

    @Test
    void aDroppedRecitalIsSilent() {
        recital.add("One. Two. Thr");
        recital.drop();
        recital.add("ee. ");
        recital.end();
        assertNull(recital.next());
        assertTrue(recital.isOver());
    }

    @Test
    void aStreamIsPulledASentenceAtATimeAndClosedAtItsEnd() {
        List<String> pulled = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        Stream<String> stream =
                Stream.of("One", ". ", "Two. ", "Three", "").peek(pulled::add).onClose(() -> pulled.add("closed"));
        PulledText source = new PulledText(recital, stream, unused -> wanted.add("turn"));

        source.pull();
        assertEquals(List.of("One", ". "), pulled);
        source.more();
        source.more();
        assertEquals(List.of("turn"), wanted);
        source.pull();
        assertEquals(List.of("One", ". ", "Two. "), pulled);
        source.more();
        source.pull();
        assertEquals(List.of("One", ". ", "Two. ", "Three", "", "closed"), pulled);
        source.more();
        assertEquals(List.of("turn", "turn"), wanted);
    }

    @Test
    void aStreamIsClosedInATurnWhenItsRecitalIsDropped() {
        List<String> pulled = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        Stream<String> stream = Stream.of("One. ", "Two. ").peek(pulled::add).onClose(() -> pulled.add("closed"));
        PulledText source = new PulledText(recital, stream, unused -> wanted.add("turn"));
        source.pull();
        recital.drop();
        source.stop();
        assertEquals(List.of("One. "), pulled);
        assertEquals(List.of("turn"), wanted);
        source.pull();
        assertEquals(List.of("One. ", "closed"), pulled);
    }

    @Test
    void aStreamThatFailsIsClosed() {
        List<String> pulled = new ArrayList<>();
        Stream<String> stream = Stream.of("One. ", (String) null).onClose(() -> pulled.add("closed"));
        PulledText source = new PulledText(recital, stream, unused -> {});
        source.pull();
        assertThrows(NullPointerException.class, source::pull);
        assertEquals(List.of("closed"), pulled);
    }
}
