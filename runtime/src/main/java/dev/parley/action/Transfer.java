package dev.parley.action;

import dev.parley.event.PhoneNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hands the call to another number.
 *
 * @param targetPhoneNumber where the call goes
 * @param callerIdName the name that the target sees
 * @param callerIdNumber the number that the target sees
 * @param timeout how long the target may ring, 5 to 120 s, or null for as long as the service lets it
 */
public record Transfer(
        String targetPhoneNumber,
        String callerIdName,
        String callerIdNumber,
        @Nullable Duration timeout) implements Action {

    /** Refuses a blank number or name, and a timeout outside of its range. */
    public Transfer {
        Rules.notBlank(targetPhoneNumber, "The target_phone_number of a transfer");
        Rules.notBlank(callerIdName, "The caller_id_name of a transfer");
        Rules.notBlank(callerIdNumber, "The caller_id_number of a transfer");
        if (timeout != null) {
            Rules.within(
                    Rules.wholeSeconds(timeout, "The timeout of a transfer"),
                    5,
                    120,
                    "The timeout of a transfer",
                    " s");
        }
    }

    /**
     * Gives up when the target does not answer in time; the call then comes back with another {@code session_start}.
     *
     * @param timeout 5 to 120 s, in whole seconds
     * @return the changed action
     * @throws IllegalArgumentException if it is outside of that range
     */
    public Transfer timeout(Duration timeout) {
        return new Transfer(targetPhoneNumber, callerIdName, callerIdNumber, timeout);
    }

    @Override
    public String type() {
        return "transfer";
    }

    /** For logs, and so with its phone numbers masked. */
    @Override
    public String toString() {
        return "Transfer[targetPhoneNumber=" + PhoneNumber.masked(targetPhoneNumber) + ", callerIdName=" + callerIdName
                + ", callerIdNumber=" + PhoneNumber.masked(callerIdNumber) + ", timeout=" + timeout + "]";
    }
}
