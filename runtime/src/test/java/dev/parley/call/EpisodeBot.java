package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.call.EpisodeCall.Heard;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.util.concurrent.CompletableFuture;
import org.slf4j.MDC;

/** The bot of an {@link Episode}: does whatever its seed says, and tells the episode about it. */
final class EpisodeBot implements TestBot {

    private final Episode episode;

    EpisodeBot(Episode episode) {
        this.episode = episode;
    }

    TestBot make() {
        if (!episode.holding && episode.random.nextInt(30) == 0) {
            episode.call(MDC.get("session")).begins();
            throw new IllegalStateException("no bot");
        }
        return this;
    }

    @Override
    public Reply on(Event event, Call call) throws Exception {
        EpisodeCall its = episode.call(call.session().id());
        its.handle = call;
        if (episode.holding) {
            its.skipTo(event);
        }
        Heard heard = its.begins();
        its.runs(true);
        try {
            episode.meanwhile();
            return switch (episode.random.nextInt(6)) {
                case 0 -> throw new IllegalStateException("a handler that fails");
                case 1, 2 -> later(its, heard, episode.random.nextInt(5) == 0, false);
                default -> now(its, heard);
            };
        } finally {
            its.runs(false);
        }
    }

    @Override
    public Reply onError(Event event, Call call, Throwable failure) {
        EpisodeCall its = episode.call(call.session().id());
        its.runs(true);
        try {
            episode.meanwhile();
            if (episode.random.nextInt(4) == 0) {
                throw new IllegalStateException("an @OnError method that fails");
            }
            return now(its, its.current());
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
            heard.stage = stage;
            episode.stages.add(stage);
        }
        return Reply.later(stage, nothing -> switch (episode.random.nextInt(5)) {
            case 0 -> throw new IllegalStateException("a stage that fails");
            case 1 -> later(call, heard, false, true);
            default -> nested ? soon(call, heard) : now(call, heard);
        });
    }

    private Reply reply(EpisodeCall call, Heard heard) {
        if (episode.plain) {
            return episode.random.nextInt(4) == 0 ? null : Action.speak(episode.text(heard, 0));
        }
        if (episode.random.nextInt(4) == 0) {
            call.handle.send(Action.speak("sent " + episode.tick()));
        }
        return switch (episode.random.nextInt(8)) {
            case 0 -> null;
            case 1 -> Action.hangup();
            case 2 -> speak(heard, 0).thenHangup();
            case 3 -> speak(heard, 0).then(speak(heard, 1)).then(speak(heard, 2));
            case 4 -> Action.sendSms("+1", episode.text(heard, 0)).then(speak(heard, 1));
            default -> speak(heard, 0);
        };
    }

    private Action speak(Heard heard, int number) {
        return Action.speak(episode.text(heard, number));
    }
}
