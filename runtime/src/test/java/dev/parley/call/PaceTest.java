package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Reply;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long QUICK = Duration.ofMillis(4).toNanos();
    private static final long SLOW = Duration.ofMillis(5).toNanos();
    private static final Event SPEAK = Exchange.says("hello");

    private final Pace pace = new Pace();

    private void run(long nanos, int times) {
        for (int i = 0; i < times; i++) {
            pace.ran(SPEAK, nanos);
        }
    }

    @Test
    void oneSlowRunIsAnAccident() {
        run(SLOW, 1);
        assertFalse(pace.isSlow(SPEAK));
    }

    @Test
    void twoSlowRunsWithFewQuickOnesBetweenThemAreNot() {
        run(SLOW, 1);
        run(QUICK, 99);
        run(SLOW, 1);
        assertTrue(pace.isSlow(SPEAK));
        assertFalse(pace.isSlow(Exchange.presses("1")));
    }

    @Test
    void aHundredQuickRunsMakeUpForASlowOne() {
        run(SLOW, 1);
        run(QUICK, 100);
        run(SLOW, 1);
        assertFalse(pace.isSlow(SPEAK));
    }

    @Test
    void howeverSlowItWasItCanBecomeQuickAgain() {
        run(SLOW, 1_000);
        run(QUICK, 99);
        assertTrue(pace.isSlow(SPEAK));
        run(QUICK, 1);
        assertFalse(pace.isSlow(SPEAK));
    }

    @Test
    void anEventWhoseHandlersBlockIsHandedOver() {
        List<String> ways = new ArrayList<>();
        VirtualClock clock = new VirtualClock();
        TestBotDispatcher bot = new TestBotDispatcher(() -> (event, call) -> {
            if (event instanceof UserSpeak) {
                clock.advance(Duration.ofMillis(6));
            }
            return Reply.none();
        });
        Switchboard<TestBot> switchboard = new Switchboard<>(bot, CallSettings.DEFAULT, clock, new Workers() {
            @Override
            public void run(Runnable task) {
                ways.add("here");
                task.run();
            }

            @Override
            public void handOver(Runnable task) {
                ways.add("elsewhere");
                task.run();
            }
        });
        TestSocket socket = new TestSocket();
        List.of(SPEAK, SPEAK, SPEAK, Exchange.presses("1")).forEach(event -> switchboard.receive(event, socket.line()));
        assertEquals(List.of("here", "here", "elsewhere", "here"), ways);
    }
}
