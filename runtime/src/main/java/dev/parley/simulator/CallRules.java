package dev.parley.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds for every call of every bot, whatever the caller does. That each action is valid and none comes when the
 * call is over is checked on the wire already, for every simulated call.
 */
final class CallRules {

    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final String HANGUP = "hangup";

    private CallRules() {}

    /** The rule that is broken in a call that goes on. */
    static Optional<String> broken(CallRecord record, long now) {
        return Stream.concat(
                        record.exchanges().stream().flatMap(each -> unanswered(each, now).stream()),
                        actsAfterHangup(record).stream())
                .findFirst();
    }

    /** The rule that is broken when the call is over and some time has passed. */
    static Optional<String> brokenAtTheEnd(CallRecord record, long now, int callsInProgress) {
        if (callsInProgress > 0) {
            return Optional.of("The call is over, but is not forgotten");
        }
        Optional<String> waiting = record.exchanges().stream()
                .filter(each -> !each.staysOpen() && each.ends() == 0)
                .map(each -> "The call is over, and " + Wire.words(each.event()) + " was never answered")
                .findFirst();
        return waiting.isPresent() ? waiting : broken(record, now);
    }

    /** A request has one answer, in time. A message over a WebSocket needs none. */
    private static Optional<String> unanswered(Exchange exchange, long now) {
        if (exchange.staysOpen()) {
            return Optional.empty();
        }
        String event = Wire.words(exchange.event());
        if (exchange.actions() > 1 || exchange.ends() > 1) {
            return Optional.of("The answer to " + event + " came more than once");
        }
        boolean late = exchange.ends() == 0 && now - exchange.sentAt() > PATIENCE;
        return late ? Optional.of("There was no answer to " + event + " within 5 s") : Optional.empty();
    }

    private static Optional<String> actsAfterHangup(CallRecord record) {
        int hangup = record.actions().indexOf(HANGUP);
        boolean last = hangup < 0 || hangup == record.actions().size() - 1;
        return last
                ? Optional.empty()
                : Optional.of(
                        "The bot hung up, and then sent " + record.actions().get(hangup + 1));
    }
}
