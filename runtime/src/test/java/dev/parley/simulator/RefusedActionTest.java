package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.action.Action;
import dev.parley.event.SessionStart;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service would refuse fails the test, whoever let it through. */
class RefusedActionTest {

    private static Stream<Arguments> refused() {
        return Stream.of(
                of("speak", Map.of(), "speak must have either text or ssml, but has neither."),
                of("speak", Map.of("text", "a", "ssml", "b"), "speak must have either text or ssml, but has both."),
                of("speak", Map.of("text", " "), "speak.text must be a text that is not blank, but is \" \"."),
                of("speak", Map.of("text", 7), "speak.text must be a text that is not blank, but is 7."),
                of("hangup", Map.of("reason", "x"), "hangup has no field 'reason', but only type, session_id."),
                of("audio", Map.of("audio", "data:x"), null),
                of(
                        "speak",
                        Map.of("text", "a", "user_input_timeout_seconds", -1),
                        "speak.user_input_timeout_seconds must be 0 or more, but is -1."),
                of(
                        "speak",
                        Map.of("text", "a", "user_input_timeout_seconds", 1.5),
                        "speak.user_input_timeout_seconds must be a whole number, but is 1.5."),
                of(
                        "speak",
                        Map.of("text", "a", "barge_in", Map.of("strategy", "never")),
                        "speak.barge_in.strategy must be one of none, manual, minimum_characters, immediate, but is"
                                + " \"never\"."),
                of(
                        "speak",
                        Map.of("text", "a", "barge_in", Map.of("strategy", "none", "minimum_characters", 3)),
                        "speak.barge_in.minimum_characters must only be set with that strategy, but the strategy is"
                                + " none."),
                of(
                        "transfer",
                        Map.of("target_phone_number", "1", "caller_id_name", "a"),
                        "transfer.caller_id_number must be a text that is not blank, but is missing."),
                of(
                        "transfer",
                        Map.of(
                                "target_phone_number",
                                "1",
                                "caller_id_name",
                                "a",
                                "caller_id_number",
                                "2",
                                "timeout",
                                4),
                        "transfer.timeout must be 5 to 120, but is 4."),
                of("mix_audio", Map.of("stop", false), "mix_audio must have either audio or stop: true."),
                of(
                        "configure_transcription",
                        Map.of("languages", List.of("German!")),
                        "configure_transcription.languages must be BCP-47 tags, but one is \"German!\"."),
                of("send_sms", Map.of("phone_number", "1"), "send_sms.message must have at least one character."));
    }

    private static Arguments of(String type, Map<String, ?> fields, String fault) {
        return Arguments.of(Action.raw(type, fields), fault);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRawActionThatBreaksARuleIsRefused(Action action, String fault) {
        SimulatedCall call = call(action);
        AssertionError failure = assertThrows(AssertionError.class, call::start);
        String first = failure.getMessage().lines().findFirst().orElseThrow();
        if (fault != null) {
            assertEquals("The service refuses this action. " + fault, first);
        }
    }

    @Test
    void anActionOfANewerReleaseIsNot() {
        call(Action.raw("dance", Map.of("style", "tango")))
                .start()
                .expect(Action.raw("dance", Map.of("style", "tango")));
    }

    private static SimulatedCall call(Action action) {
        return SimulatedCall.to(new ScriptBot(event -> event instanceof SessionStart ? action : null).dispatcher());
    }
}
