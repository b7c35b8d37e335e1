package dev.parley.simulator;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A random call that broke a rule.
 *
 * @param failure which rule, and the transcript behind a blank line
 * @param played the steps up to there
 */
record Finding(AssertionError failure, List<ScriptStep> played) {

    private static final Pattern DETAIL = Pattern.compile("\"[^\"]*\"|\\d+");
    private static final String BLANK_LINE = "\n\n";

    Finding {
        played = List.copyOf(played);
    }

    /** What a test fails with. */
    AssertionError report(String call, String again, Transport transport) {
        AssertionError report = new AssertionError(call + " breaks a rule over the " + words(transport) + ". " + rule()
                + "\n\nTo play it again, use " + again
                + ", or save these steps and use replay(CallScript.read(file)):\n\n" + script()
                + "\nWhat happened:\n\n" + transcript());
        report.initCause(failure.getCause());
        return report;
    }

    private static String words(Transport transport) {
        return transport == Transport.WEBHOOK ? "webhook" : "WebSocket";
    }

    /** The rule in a sentence. */
    String rule() {
        return parts()[0];
    }

    String transcript() {
        String[] parts = parts();
        return parts[parts.length - 1];
    }

    /** Whether it is the same fault, as far as can be told: other words and numbers do not count. */
    boolean isLike(Finding other) {
        return kind().equals(other.kind());
    }

    /** As a call script. Where nothing needs to happen but the call, the caller hangs up. */
    String script() {
        List<ScriptStep> steps =
                played.isEmpty() ? List.of(new CallerStep.HangUp(new Place("random.call", 1, 1, null))) : played;
        return new CallScript("random.call", steps).toString();
    }

    private String kind() {
        return DETAIL.matcher(rule()).replaceAll("");
    }

    /** What a handler threw may have blank lines of its own; the transcript has none. */
    private String[] parts() {
        String message = String.valueOf(failure.getMessage());
        int end = message.lastIndexOf(BLANK_LINE);
        return end < 0
                ? new String[] {message}
                : new String[] {message.substring(0, end), message.substring(end + BLANK_LINE.length())};
    }
}
