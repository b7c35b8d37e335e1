package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private final Transfer transfer = Action.transfer("+4921112345", "Mario's", "+4921167890");

    @Test
    void allOfItsNumbersAndNamesAreRequired() {
        assertEquals(
                "The target_phone_number of a transfer must not be blank, but is \"\".",
                Refusal.of(() -> Action.transfer("", "n", "1")));
        assertEquals(
                "The caller_id_name of a transfer must not be blank, but is \" \".",
                Refusal.of(() -> Action.transfer("1", " ", "1")));
        assertEquals(
                "The caller_id_number of a transfer must not be blank, but is null.",
                Refusal.of(() -> Action.transfer("1", "n", null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 120})
    void itMayRing5To120Seconds(int seconds) {
        assertEquals(
                new Transfer("+4921112345", "Mario's", "+4921167890", Duration.ofSeconds(seconds)),
                transfer.timeout(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -5, 0, 4, 121, Long.MAX_VALUE})
    void itRefusesToRingShorterOrLonger(long seconds) {
        assertEquals(
                "The timeout of a transfer must be 5 to 120 s, but is " + seconds + " s.",
                Refusal.of(() -> transfer.timeout(Duration.ofSeconds(seconds))));
    }

    @Test
    void itRefusesAFractionOfASecond() {
        assertEquals(
                "The timeout of a transfer must be whole seconds, but is PT5.5S.",
                Refusal.of(() -> transfer.timeout(Duration.ofMillis(5500))));
    }
}
