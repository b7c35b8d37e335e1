package dev.parley.processor;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.processor.RandomCondition.Anything;
import dev.parley.processor.RandomCondition.Gathers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bot whose handlers were drawn by lot, and a reader of its source: who is asked for an event is worked out here from
 * the rules alone, one handler after the other.
 *
 * @param handlers its handlers, in source order
 */
record RandomBot(List<Handler> handlers) {

    /** What handlers wait for. */
    enum Event {
        SPEAK("@OnUserSpeak"),
        BARGE_IN("@OnBargeIn"),
        KEY("@OnDtmf"),
        SILENCE("@OnUserInputTimeout");

        private final String annotation;

        Event(String annotation) {
            this.annotation = annotation;
        }
    }

    /**
     * One handler.
     *
     * @param event what it waits for
     * @param in the states in which it applies; none for every state
     * @param condition what it asks for
     * @param target where it moves the call, if it does
     */
    record Handler(Event event, List<String> in, RandomCondition condition, Optional<String> target) {

        private String source(int number) {
            String states = in.isEmpty() ? "" : "in = " + RandomCondition.quoted(in);
            String members = Stream.of(states, condition.members())
                    .filter(member -> !member.isEmpty())
                    .collect(Collectors.joining(", "));
            String said = "\"rule " + number + "\""
                    + condition.parameters().stream()
                            .map(parameter -> " + \" \" + " + parameter.substring(parameter.indexOf(' ') + 1))
                            .collect(Collectors.joining());
            return "    " + event.annotation + "(" + members + ") " + (target.isPresent() ? "Reply" : "String")
                    + " rule"
                    + number + "(" + String.join(", ", condition.parameters()) + ") { return "
                    + target.map(state -> "Action.speak(" + said + ").goTo(\"" + state + "\")")
                            .orElse(said)
                    + "; }\n";
        }

        /** Whether both are asked at the same step: a handler that names the state goes before one that names none. */
        private boolean meets(Handler other) {
            return event == other.event && (in.isEmpty() ? other.in.isEmpty() : !Collections.disjoint(in, other.in));
        }

        private boolean clashesWith(Handler other) {
            return meets(other) && condition.clashesWith(other.condition);
        }

        private Handler goingTo(List<String> known) {
            return new Handler(event, in, condition, target.filter(known::contains));
        }
    }

    /** Draws a bot that the compiler accepts. */
    static RandomBot drawnBy(Random random) {
        RandomParts parts = new RandomParts(random);
        List<Handler> handlers = new ArrayList<>();
        int wanted = 4 + random.nextInt(16);
        while (handlers.size() < wanted) {
            Handler handler = parts.handler();
            if (handlers.stream().noneMatch(handler::clashesWith)) {
                handlers.add(handler);
            }
        }
        List<String> known = Stream.concat(Stream.of(""), handlers.stream().flatMap(handler -> handler.in.stream()))
                .toList();
        return new RandomBot(
                handlers.stream().map(handler -> handler.goingTo(known)).toList());
    }

    String source() {
        return ReadAs.DECLARATIONS
                + IntStream.range(0, handlers.size())
                        .mapToObj(number -> handlers.get(number).source(number))
                        .collect(Collectors.joining());
    }

    /** Who answers: the first in the order of choice that takes the input. */
    Reply answer(Event event, String state, String input) {
        return asked(event, state)
                .filter(handler -> !(handler.condition instanceof Gathers))
                .flatMap(handler -> replyOf(handler, input).stream())
                .findFirst()
                .orElse(Reply.notTaken());
    }

    /** What the handler of a sequence answers to it; nothing if the keys do not convert. */
    Reply answerToKeys(String state, String keys) {
        return gatheredIn(state).flatMap(handler -> replyOf(handler, keys)).orElse(Reply.notTaken());
    }

    /** The sequence that is gathered in a state: its own; else, if no handler of its own takes keys, that of the bot. */
    Optional<Handler> gatheredIn(String state) {
        return asked(Event.KEY, state).findFirst().filter(first -> first.condition instanceof Gathers);
    }

    /** Those that name the state and have a condition, the one without, those that name none, the one without. */
    private Stream<Handler> asked(Event event, String state) {
        List<Handler> all =
                handlers.stream().filter(handler -> handler.event == event).toList();
        return Stream.of(
                        all.stream().filter(handler -> handler.in.contains(state)),
                        all.stream().filter(handler -> handler.in.isEmpty()))
                .map(Stream::toList)
                .flatMap(step -> Stream.concat(
                        step.stream().filter(handler -> !(handler.condition instanceof Anything)),
                        step.stream().filter(handler -> handler.condition instanceof Anything)));
    }

    private Optional<Reply> replyOf(Handler handler, String input) {
        return handler.condition
                .take(input)
                .map(values -> Stream.concat(Stream.of("rule " + handlers.indexOf(handler)), values.stream())
                        .collect(Collectors.joining(" ")))
                .map(text -> handler.target
                        .<Reply>map(state -> Action.speak(text).goTo(state))
                        .orElseGet(() -> Action.speak(text)));
    }
}
