package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the caller does at a menu, it comes to one end, in a bounded number of prompts. */
class GatherPropertyTest {

    private static final int CALLS = 2_000;
    private static final int EVENTS = 60;
    private static final int RETRIES = 2;
    private static final Speak ASK = Action.speak("ask").inputTimeout(Duration.ofSeconds(5));

    private final List<Action> said = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Event> leftToTheBot = new ArrayList<>();

    private final Gather menu = Gather.oneOf("1", "12", "*")
            .terminator('#')
            .retries(RETRIES)
            .prompt(ASK)
            .onError("wrong")
            .otherwise(Action.speak("otherwise"))
            .then(this::take);

    private Reply take(String key) {
        taken.add(key);
        return key.equals("1") ? null : Action.speak("taken");
    }

    private Reply reply(Event event) {
        if (event instanceof SessionStart) {
            return menu;
        }
        if (event instanceof DtmfReceived) {
            leftToTheBot.add(event);
        }
        return Reply.notTaken();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyGatherComesToOneEnd(Transport transport) {
        for (int seed = 0; seed < CALLS; seed++) {
            said.clear();
            taken.clear();
            leftToTheBot.clear();
            hold(new Phone(transport, Exchange.of((event, call) -> reply(event))), new Random(seed));
            check("seed " + seed + ": " + said);
        }
    }

    private void hold(Phone phone, Random random) {
        said.addAll(phone.answerTo(start()));
        for (int i = 0; i < EVENTS; i++) {
            said.addAll(phone.answerTo(anything(random)));
            if (random.nextInt(4) == 0) {
                phone.exchange.clock.advance(Duration.ofSeconds(random.nextInt(5)));
                said.addAll(phone.pushed());
            }
        }
    }

    private static Event anything(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> silence();
            case 1 -> says("er");
            case 2 -> played();
            default -> presses("12*#9".substring(random.nextInt(5)).substring(0, 1));
        };
    }

    private void check(String call) {
        long prompts = said.stream().filter(ASK::equals).count();
        assertTrue(prompts >= 1 && prompts <= 1 + RETRIES, call);
        long accepted = taken.stream().filter(key -> !key.equals("1")).count();
        long refused = taken.size() - accepted;
        assertTrue(accepted <= 1 && refused <= 1 + RETRIES, call + taken);
        assertTrue(taken.stream().allMatch(List.of("1", "12", "*")::contains), call + taken);
        boolean gaveUp = said.contains(Action.speak("otherwise"));
        assertTrue(!(gaveUp && accepted > 0), call);
        // So many events at random make an end in any case, and keys are the bot's from then on.
        assertFalse(leftToTheBot.isEmpty(), call);
    }
}
