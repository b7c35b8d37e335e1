package dev.parley.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up what a caller does: says things, interrupts, presses keys alone and in bursts, is silent, hangs up early. Not
 * all of it can happen in each call, such as an interruption where nothing plays; whoever plays it leaves that out.
 *
 * @param words what is said to any bot
 * @param own what is said to this bot; as frequent, if there is any
 * @param keys what can be pressed
 * @param faults whether events get lost, repeated, late and overtaken, and connections break
 */
record RandomCaller(List<String> words, List<String> own, String keys, boolean faults) {

    private static final Place PLACE = new Place("random.call", 1, 1, null);
    private static final int MOST = 16;
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);

    RandomCaller saying(List<String> more) {
        return new RandomCaller(words, List.copyOf(more), keys, faults);
    }

    RandomCaller pressing(String others) {
        return new RandomCaller(words, own, others, faults);
    }

    RandomCaller withoutFaults() {
        return new RandomCaller(words, own, keys, false);
    }

    /** The same random numbers make the same steps. */
    List<ScriptStep> steps(SplittableRandom random) {
        List<ScriptStep> steps = new ArrayList<>();
        boolean faulty = faults && random.nextInt(3) == 0;
        for (int left = 1 + random.nextInt(MOST); left > 0; left--) {
            if (faulty && random.nextInt(3) == 0) {
                steps.add(fault(random));
            }
            addStep(steps, random);
        }
        return steps;
    }

    private void addStep(List<ScriptStep> steps, SplittableRandom random) {
        int dice = random.nextInt(100);
        if (dice < 35) {
            steps.add(new CallerStep.Say(PLACE, phrase(random)));
        } else if (dice < 50) {
            steps.add(new CallerStep.Interrupt(PLACE, phrase(random)));
        } else if (dice < 70) {
            press(steps, random);
        } else if (dice < 82) {
            steps.add(new CallerStep.StaySilent(PLACE, Duration.ofSeconds(1 + random.nextInt(20))));
        } else if (dice < 94) {
            steps.add(new CallerStep.Elapse(PLACE, Duration.ofMillis(100L * (1 + random.nextInt(50)))));
        } else if (dice < 98) {
            steps.add(new CallerStep.TransferFails(PLACE));
        } else {
            steps.add(new CallerStep.HangUp(PLACE));
        }
    }

    private String phrase(SplittableRandom random) {
        String first = anyWords(random);
        return random.nextInt(4) == 0 ? first + " " + anyWords(random) : first;
    }

    private String anyWords(SplittableRandom random) {
        List<String> some = own.isEmpty() || random.nextBoolean() ? words : own;
        return some.get(random.nextInt(some.size()));
    }

    /** Each key is a step, so that a burst can be left out in part. */
    private void press(List<ScriptStep> steps, SplittableRandom random) {
        int most = random.nextInt(3) == 0 ? 6 : 1;
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            char key = keys.charAt(random.nextInt(keys.length()));
            steps.add(new CallerStep.Press(PLACE, String.valueOf(key)));
            if (left > 1) {
                steps.add(new CallerStep.Elapse(PLACE, BETWEEN_KEYS));
            }
        }
    }

    private static ScriptStep fault(SplittableRandom random) {
        List<String> events = ScriptEvent.names();
        String event = events.get(random.nextInt(events.size()));
        return switch (random.nextInt(5)) {
            case 0 -> new FaultStep.LoseEvent(PLACE, event);
            case 1 -> new FaultStep.RepeatEvent(PLACE, event);
            case 2 -> new FaultStep.OvertakeEvent(PLACE, event);
            case 3 -> new FaultStep.DelayEvent(PLACE, event, Duration.ofMillis(100L * (1 + random.nextInt(30))));
            default -> new FaultStep.Disconnect(PLACE);
        };
    }
}
