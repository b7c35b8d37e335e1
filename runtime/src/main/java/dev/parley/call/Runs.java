package dev.parley.call;

import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one call: makes its bot, and knows which thread is in it, so that a newer word of the caller
 * interrupts the handler and nobody else.
 */
final class Runs<B> {

    private final Engine<B> engine;
    private final LiveCall<B> call;
    private final Mailbox mailbox;
    private final BiConsumer<Turn, Patience> onPatience;
    private volatile @Nullable B bot; // Used by the one thread that has the turn; others ask for its class.

    Runs(Engine<B> engine, LiveCall<B> call, Mailbox mailbox, BiConsumer<Turn, Patience> onPatience) {
        this.engine = engine;
        this.call = call;
        this.mailbox = mailbox;
        this.onPatience = onPatience;
    }

    /** Runs the handler of a turn, unless there is a reply in its stead, as there is to a key of a sequence. */
    Reply handle(Turn turn, Supplier<@Nullable Reply> inItsStead) {
        long began = engine.clock().nanoTime();
        Reply reply = run(turn, () -> {
            B mine = bot(turn);
            if (mine == null) {
                turn.fail();
            }
            Reply known = inItsStead.get(); // First, since the call may end by it with a bot or without.
            return mine == null ? Reply.none() : handle(mine, turn, known);
        });
        engine.pace().ran(turn.event(), engine.clock().nanoTime() - began);
        return reply;
    }

    /** Runs the handler of a reply that told what to do meanwhile. */
    Reply handle(Turn turn, SlowReply slow) {
        B mine = bot;
        return mine == null ? Reply.none() : run(turn, () -> answer(mine, turn, slow));
    }

    /** Lets the bot answer for a stage that failed. */
    Reply recover(Turn turn, Throwable failure) {
        B mine = bot;
        return mine == null ? Reply.none() : run(turn, () -> engine.handlers().recover(mine, turn, in(turn), failure));
    }

    CallClock clock() {
        return engine.clock();
    }

    /** Runs a task on another thread. */
    void handOver(Runnable task) {
        engine.workers().handOver(task);
    }

    /** Warns of a handler that goes on though nobody waits for its reply, and says where it stands. */
    void reportStuck(Turn turn, Thread thread) {
        B mine = bot;
        if (mine != null) {
            StackTraceElement[] stack = thread.getStackTrace();
            engine.handlers().reportStuck(turn, in(turn), frameOf(mine.getClass(), stack));
        }
    }

    /** The handler is what the dispatcher called: of the frames that are the bot's, the outermost. */
    private static String frameOf(Class<?> type, StackTraceElement[] stack) {
        String frame = "its handler";
        for (StackTraceElement element : stack) {
            if (element.getClassName().equals(type.getName())) {
                frame = type.getSimpleName() + "." + element.getMethodName() + "(" + element.getFileName() + ":"
                        + element.getLineNumber() + ")";
            }
        }
        return frame;
    }

    private @Nullable B bot(Turn turn) {
        B made = bot;
        if (made == null) {
            made = engine.handlers().newBot(turn.event(), in(turn));
            bot = made;
        }
        return made;
    }

    private Reply handle(B mine, Turn turn, @Nullable Reply inItsStead) {
        Reply reply = inItsStead == null ? engine.handlers().dispatch(mine, turn, in(turn)) : inItsStead;
        return reply instanceof SlowReply slow ? answer(mine, turn, slow) : reply;
    }

    private Reply answer(B mine, Turn turn, SlowReply first) {
        Reply reply = first;
        while (reply instanceof SlowReply slow) {
            onPatience.accept(turn, slow.patience());
            reply = engine.handlers().answer(mine, turn, in(turn), slow);
        }
        return reply;
    }

    private CallInTurn in(Turn turn) {
        return new CallInTurn(call, turn);
    }

    /** Runs code of the bot, which may be interrupted meanwhile; throws what it throws. */
    Reply run(Turn turn, Supplier<Reply> handler) {
        synchronized (mailbox) {
            turn.runsOn(Thread.currentThread());
        }
        try {
            return handler.get();
        } finally {
            boolean interrupted;
            synchronized (mailbox) {
                interrupted = turn.hasRun();
            }
            if (interrupted) {
                Thread.interrupted(); // The interrupt was for the handler, not for whoever uses the thread next.
            }
        }
    }
}
