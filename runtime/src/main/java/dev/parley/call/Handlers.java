package dev.parley.call;

import dev.parley.action.Gather;
import dev.parley.action.Keys;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs the handlers of a bot. Whatever they throw costs one reply and never the call: it is logged, and an
 * {@code @OnError} method may answer instead.
 *
 * @param <B> the bot
 */
final class Handlers<B> {

    private static final Logger log = LoggerFactory.getLogger(Handlers.class);
    private static final String SESSION = "session";
    private static final String DISPATCHER = "Dispatcher";

    private final Dispatcher<B> dispatcher;
    private final String name;
    private final Patience patience;

    Handlers(Dispatcher<B> dispatcher) {
        this.dispatcher = dispatcher;
        name = botName(dispatcher.getClass().getSimpleName());
        patience = dispatcher.patience();
    }

    /** How long callers are let wait, where a handler does not say otherwise. */
    Patience patience() {
        return patience;
    }

    /** What a bot does by itself in a call that begins. */
    Conduct conduct(long now) {
        return new Conduct(dispatcher.reprompts().orElse(null), dispatcher.guards(), now);
    }

    void reportEnding(String sessionId, Outcome last) {
        logIn(sessionId, () -> log.info("{} ends session {}, because {}", name, sessionId, last.ending()));
    }

    Set<String> states() {
        return dispatcher.states();
    }

    /** The keys that the bot gathers in a state, or null for single ones. */
    @Nullable Keys keys(String state) {
        return dispatcher.gather(state).map(Gather::keys).orElse(null);
    }

    /** The reply is sent all the same: half an answer is better than silence. */
    void reportUnknownState(Turn turn, Call call, String state) {
        String session = call.session().id();
        logIn(
                session,
                () -> log.error(
                        "{} cannot go to the state \"{}\" on {} in session {}, because no handler names it; the call"
                                + " stays in \"{}\". Known are {}",
                        name,
                        state,
                        turn.event().type(),
                        session,
                        call.state(),
                        new TreeSet<>(states())));
    }

    /** The next handler of the call cannot begin before this one has ended. */
    void reportStuck(Turn turn, Call call, String frame) {
        String session = call.session().id();
        logIn(
                session,
                () -> log.warn(
                        "{} was cancelled on {} in session {}, but {} does not end; the caller waits for it",
                        name,
                        turn.event().type(),
                        session,
                        frame));
    }

    /** Makes the bot of a call; null if that failed, so that the next event tries again. */
    @Nullable B newBot(Event event, Call call) {
        MDC.put(SESSION, call.session().id());
        try {
            return Objects.requireNonNull(dispatcher.newBot(), "The supplier of the bot returned null.");
        } catch (Throwable failure) {
            log.error(
                    "{} could not be made on {} in session {}",
                    name,
                    event.type(),
                    call.session().id(),
                    failure);
            return null;
        } finally {
            MDC.remove(SESSION);
        }
    }

    Reply dispatch(B bot, Turn turn, Call call) {
        MDC.put(SESSION, call.session().id());
        try {
            String keys = turn.gathered();
            return orNone(
                    keys != null && turn.event() instanceof DtmfReceived last
                            ? dispatcher.dispatchKeys(bot, last, keys, call)
                            : dispatcher.dispatch(bot, turn.event(), call));
        } catch (Throwable failure) {
            return recover(bot, turn, call, failure);
        } finally {
            MDC.remove(SESSION);
        }
    }

    /** Runs the handler that a dispatcher chose but did not call, because it has a patience of its own. */
    Reply answer(B bot, Turn turn, Call call, SlowReply slow) {
        MDC.put(SESSION, call.session().id());
        try {
            return orNone(slow.handler().call());
        } catch (Throwable failure) {
            return recover(bot, turn, call, failure);
        } finally {
            MDC.remove(SESSION);
        }
    }

    /** Answers for a handler that failed, in its stead. */
    Reply recover(B bot, Turn turn, Call call, Throwable thrown) {
        String type = turn.event().type();
        String session = call.session().id();
        if (turn.isCancelled()) { // Most likely it failed because it was interrupted: that is no fault of the bot's.
            logIn(
                    session,
                    () -> log.info("{} was cancelled on {} in session {}: {}", name, type, session, thrown.toString()));
            return Reply.none();
        }
        turn.fail();
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        MDC.put(SESSION, session);
        try {
            log.error("{} failed on {} in session {}", name, type, session, failure);
            return orNone(dispatcher.recover(bot, turn.event(), call, failure));
        } catch (Throwable another) {
            log.error("{} failed in @OnError on {} in session {}", name, type, session, another);
            return Reply.none();
        } finally {
            MDC.remove(SESSION);
        }
    }

    /** Logs with the session in the MDC, outside of a handler. */
    private static void logIn(String session, Runnable log) {
        MDC.put(SESSION, session);
        try {
            log.run();
        } finally {
            MDC.remove(SESSION);
        }
    }

    /** The name of the bot for the log, from the class that the processor named after it. */
    private static String botName(String dispatcherName) {
        return dispatcherName.endsWith(DISPATCHER)
                ? dispatcherName.substring(0, dispatcherName.length() - DISPATCHER.length())
                : dispatcherName;
    }

    private static Reply orNone(@Nullable Reply reply) {
        return reply == null ? Reply.none() : reply;
    }
}
