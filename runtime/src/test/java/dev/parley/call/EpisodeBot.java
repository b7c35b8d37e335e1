package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.MDC;

/** The bot of an {@link Episode}: does whatever its seed says, and tells the episode about it. */
final class EpisodeBot implements TestBot {

    private final Episode episode;

    EpisodeBot(Episode episode) {
        this.episode = episode;
    }

    TestBot make() {
        if (one(30)) {
            episode.call(MDC.get("session")).hasNoBot();
            throw new IllegalStateException("no bot");
        }
        return this;
    }

    @Override
    public Reply on(Event event, Call call) throws Exception {
        EpisodeCall its = episode.call(call.session().id());
        its.handle = call;
        Heard heard = its.begins(event);
        if (episode.plan.reprompts.isPresent() && one(2)) {
            return Reply.notTaken();
        }
        if (!episode.plan.ownPatience || one(2)) {
            return answer(its, heard, call);
        }
        int number = episode.tick();
        Patience own = episode.plan.ownPatience(number);
        episode.holds(heard, number);
        return new SlowReply(own, () -> {
            its.takesOn(heard, own);
            episode.note(() -> "takes on " + own);
            return answer(its, heard, call);
        });
    }

    private Reply answer(EpisodeCall its, Heard heard, Call call) throws Exception {
        its.runs(true);
        try {
            episode.meanwhile();
            expectCancelledForAReason(its, heard, call);
            Reply reply = work(its, heard);
            its.wentWell();
            return reply;
        } finally {
            its.runs(false);
        }
    }

    private Reply work(EpisodeCall its, Heard heard) throws Exception {
        return switch (episode.random.nextInt(9)) {
            case 0 -> throw new IllegalStateException("a handler that fails");
            case 1 -> later(its, heard, one(5), false);
            case 2, 3 -> episode.plan.streaming && !heard.isEnd() ? text(its, heard) : now(its, heard);
            case 4, 5 -> episode.plan.gathering ? gather(its) : now(its, heard);
            case 6 -> later(its, heard, false, false);
            default -> now(its, heard);
        };
    }

    private void expectCancelledForAReason(EpisodeCall its, Heard heard, Call call) throws InterruptedException {
        boolean mayBe = its.lastWord > heard.tick
                || its.ended
                || episode.isClosing()
                || its.lastHold > heard.tick
                || its.lastGivenUp > heard.tick
                || !episode.plan.guards.isEmpty();
        its.check(mayBe || !call.isCancelled(), "a handler that was cancelled for no reason");
        boolean mustBe = its.lastInterruption > heard.begun || its.endedAt > heard.begun;
        its.check(!mustBe || call.isCancelled(), "a handler that was interrupted, but not cancelled");
        if (call.isCancelled()) {
            episode.happens(Happening.CANCELLED);
            if (one(2)) {
                throw new InterruptedException();
            }
            episode.happens(Happening.IGNORED_THAT);
        }
    }

    @Override
    public Reply onError(Event event, Call call, Throwable failure) {
        EpisodeCall its = episode.call(call.session().id());
        its.fails(event);
        Heard failed = its.find(event);
        Heard heard = failed.begun >= 0 ? failed : its.takes(); // It was keys that were being handled.
        its.runs(true);
        try {
            episode.meanwhile();
            if (one(4)) {
                throw new IllegalStateException("an @OnError method that fails");
            }
            return heard.isReady() ? null : now(its, heard);
        } finally {
            its.runs(false);
        }
    }

    /** A reply that is there. */
    private Reply now(EpisodeCall call, Heard heard) {
        Reply reply = reply(call, heard);
        episode.ready(call, heard, reply != null);
        return reply;
    }

    /** A reply that is there, but delivered by a thread that is still to start: it is ready when that one sends it. */
    private Reply soon(EpisodeCall call, Heard heard) {
        return reply(call, heard);
    }

    /** A reply that a stage works out, at once or when the episode completes it, or that fails, or nests another. */
    private Reply later(EpisodeCall call, Heard heard, boolean atOnce, boolean nested) {
        CompletableFuture<Object> stage = new CompletableFuture<>();
        if (atOnce) {
            stage.complete(null);
        } else {
            call.stage = stage;
            episode.stages.add(stage);
        }
        return Reply.later(stage, nothing -> switch (episode.random.nextInt(5)) {
            case 0 -> throw new IllegalStateException("a stage that fails");
            case 1 -> later(call, heard, false, true);
            default -> nested ? soon(call, heard) : now(call, heard);
        });
    }

    private Reply text(EpisodeCall call, Heard heard) {
        EpisodeText text = episode.writes(call, heard);
        Reply reply = one(2) ? Reply.streamed(text) : Reply.streamed(text.pull());
        return one(4) ? reply.then(speak(heard, 0)) : reply;
    }

    private Reply reply(EpisodeCall call, Heard heard) {
        if (episode.plan.plain) {
            return one(4) ? null : Action.speak(episode.text(heard, 0));
        }
        if (one(4)) {
            call.handle.send(Action.speak("sent " + episode.tick()));
        }
        return switch (episode.random.nextInt(9)) {
            case 0 -> null;
            case 1 -> Action.hangup();
            case 2 -> speak(heard, 0).thenHangup();
            case 3 -> speak(heard, 0).then(speak(heard, 1)).then(speak(heard, 2));
            case 4 -> {
                heard.kept = true;
                yield speak(heard, 0)
                        .then(speak(heard, 1))
                        .then(speak(heard, 2))
                        .keepOnBargeIn();
            }
            case 5 -> Action.sendSms("+1", episode.text(heard, 0)).then(speak(heard, 1));
            default -> speak(heard, 0);
        };
    }

    private Action speak(Heard heard, int part) {
        return Action.speak(episode.text(heard, part));
    }

    /** Asks for keys in some way. */
    Gather gather(EpisodeCall its) {
        int number = episode.tick();
        int retries = episode.random.nextInt(3);
        int most = 1 + episode.random.nextInt(2);
        boolean menu = one(2);
        its.asks(number, retries);
        Gather gather = (menu ? Gather.oneOf("1", "2", "12") : Gather.digits(1, most))
                .interDigitTimeout(Duration.ofMillis(50 + episode.random.nextInt(1000)))
                .retries(retries)
                .prompt("prompt " + number)
                .then(keys -> {
                    its.check(keys.matches(menu ? "1|2|12" : "[12#]{1," + most + "}"), "keys that were not asked for");
                    return take(its, Happening.GATHERED);
                });
        gather = one(2) ? gather.terminator('#') : gather;
        gather = one(2) ? gather.onError("apology " + number) : gather;
        gather = one(2) ? gather.orSpeech(words -> take(its, Happening.WORD_IN_PLACE_OF_KEYS)) : gather;
        return one(2) ? gather.otherwise(Action.speak("otherwise " + number)) : gather;
    }

    private Reply take(EpisodeCall its, Happening happening) {
        Heard heard = its.takes();
        its.runs(true);
        try {
            episode.meanwhile();
            Reply reply = taken(its, heard, happening);
            its.wentWell();
            return reply;
        } finally {
            its.runs(false);
        }
    }

    private Reply taken(EpisodeCall its, Heard heard, Happening happening) {
        switch (episode.random.nextInt(8)) {
            case 0 -> {
                episode.happens(Happening.REFUSED);
                return null;
            }
            case 1 -> {
                episode.happens(Happening.FAILED_TO_TAKE_KEYS);
                throw new IllegalStateException("a handler of keys that fails");
            }
            case 2 -> {
                return later(its, heard, one(3), false);
            }
            case 3 -> {
                return gather(its);
            }
            default -> {
                episode.happens(happening);
                return now(its, heard);
            }
        }
    }

    private boolean one(int of) {
        return episode.random.nextInt(of) == 0;
    }
}
