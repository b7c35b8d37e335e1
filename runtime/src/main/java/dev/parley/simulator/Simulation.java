package dev.parley.simulator;

import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.simulator.Transcript.Who;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Lets a call go on: does all that can be done now, then lets time pass to whatever is due next. It runs in the thread
 * of the test, and what is due at the same moment comes in a fixed order: first the engine, then the service.
 */
final class Simulation {

    private static final Duration KEY = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 10_000;
    private static final Duration REAL = Duration.ofSeconds(10);
    private static final String KEYS = "0123456789*#";

    private final VirtualClock clock;
    private final Inbox inbox = new Inbox();
    private final Session session;
    private final Service service;
    private final Log log;
    private final Wire wire;
    private final Tempo tempo;

    Simulation(Setup setup) {
        clock = setup.clock();
        session = setup.session();
        log = Log.of(clock);
        service = new Service(setup.session(), setup.settings().assistantSpeakEndsPlayback());
        wire = new Wire(setup, inbox, service, log);
        tempo = Tempo.of(setup, inbox);
    }

    Log log() {
        return log;
    }

    Wire wire() {
        return wire;
    }

    Service service() {
        return service;
    }

    void start() {
        service.start();
        settle();
    }

    void failTransfer() {
        settle();
        if (!service.isTransferred()) {
            throw log.failure("No transfer with a timeout is on, so none can fail");
        }
        wire.forget();
        service.start();
        settle();
    }

    void say(String text) {
        listen();
        speak(text);
    }

    void bargeIn(String text) {
        settle();
        if (service.isOn() && !service.isPlaying()) {
            throw log.failure("The caller cannot interrupt, because nothing plays. Use say");
        }
        speak(text);
    }

    void press(String keys) {
        settle();
        wire.forget();
        for (int at = 0; at < keys.length(); at++) {
            if (KEYS.indexOf(keys.charAt(at)) < 0) {
                throw new IllegalArgumentException("Keys must be of " + KEYS + ", but are \"" + keys + "\".");
            }
            if (at > 0) {
                pass(KEY);
            }
            requireCall("press a key");
            log.add(Who.CALLER, "presses " + keys.charAt(at));
            service.press(keys.charAt(at));
            settle();
        }
    }

    void staySilent(Duration time) {
        listen();
        requireCall("be silent in it");
        wire.forget();
        log.add(Who.CALLER, "is silent for " + words(time));
        pass(time);
    }

    /** What plays comes to its end, and the bot is told. */
    void finishSpeech() {
        settle();
        if (!service.isPlaying()) {
            throw log.failure("No speech can be finished, because nothing plays");
        }
        int before = service.played();
        passUntil(() -> service.played() > before);
    }

    /** Tells the bot something that nobody in this call has done. */
    void tell(Function<Session, Event> event) {
        settle();
        wire.forget();
        wire.tell(event.apply(session));
        settle();
    }

    void hangUp() {
        settle();
        if (!service.isTransferred()) {
            requireCall("hang up");
        }
        wire.forget();
        log.add(Who.CALLER, "hangs up");
        service.hangUp();
        settle();
    }

    /** Waits in real time for what another thread works out. The clock of the call stands still. */
    void awaitReply() {
        settle();
        while (wire.unexpected().isEmpty()) {
            Runnable task = inbox.await(REAL);
            if (task == null) {
                throw log.failure("No other thread made the bot act within " + words(REAL) + " of real time");
            }
            task.run();
            settle();
        }
    }

    void pass(Duration time) {
        settle();
        long end = clock.nanoTime() + time.toNanos();
        while (step(end)) {
            // What this made due is due by then, too.
        }
        clock.moveTo(end);
    }

    /** Does all that can be done without time. */
    void settle() {
        for (int done = 0; work(); done++) {
            if (done == MOST_AT_ONCE) {
                throw log.failure("The bot answers itself for ever, without any time passing");
            }
        }
    }

    /**
     * Lets time pass until something is so.
     *
     * @return false if it was not so when nothing had been heard for five seconds, of either side
     */
    boolean passUntil(BooleanSupplier done) {
        settle();
        long longest = clock.nanoTime() + LONGEST.toNanos();
        long quietSince = clock.nanoTime();
        boolean goesOn = true;
        while (goesOn && !done.getAsBoolean()) {
            boolean busy = service.isPlaying() || service.hears();
            goesOn = step(busy ? longest : Math.min(longest, quietSince + tempo.quiet()));
            quietSince = busy ? clock.nanoTime() : quietSince;
        }
        return goesOn;
    }

    private boolean step(long latest) {
        long next = Math.min(clock.due(), service.due());
        if (next > latest && !tempo.isReal()) {
            return false;
        }
        Runnable came = tempo.passTo(Math.min(next, latest));
        if (came != null) {
            came.run();
        } else if (next > latest) {
            return false;
        } else if (!clock.run()) {
            service.pass(clock.nanoTime());
        }
        settle();
        return true;
    }

    private boolean work() {
        Runnable task = wire.poll();
        if (task != null) {
            task.run();
            return true;
        }
        Event event = service.poll();
        if (event != null) {
            wire.tell(event);
        }
        return event != null;
    }

    /** The caller hears the assistant out. */
    void listen() {
        if (!passUntil(() -> !service.isPlaying())) {
            throw log.failure("The bot does not stop speaking");
        }
    }

    private void speak(String text) {
        requireCall("say anything");
        wire.forget();
        log.add(Who.CALLER, "says \"" + text + "\"");
        service.hear(text, clock.nanoTime());
        passUntil(() -> !service.hears());
        if (service.isUnheard()) {
            log.add(Who.SERVICE, "did not hear it, because it plays what the caller cannot interrupt so");
        }
    }

    private void requireCall(String what) {
        if (!service.isOn()) {
            throw log.failure("The caller cannot " + what + ", because the call is over");
        }
    }

    /** Seconds, as a human writes them. */
    static String words(Duration time) {
        return time.toMillisPart() == 0
                ? time.toSeconds() + " s"
                : time.toSeconds() + "." + String.format(Locale.ROOT, "%03d", time.toMillisPart()) + " s";
    }
}
