package dev.parley.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a phone call: its id and the numbers taking part.
 *
 * <p>The service may leave out everything but the id. Phone numbers stay as they came, with or without {@code +}.
 *
 * @param id the id of the call; a UUID in production, free text elsewhere
 * @param accountId the account that the flow belongs to, or null
 * @param phoneNumber the number of the flow, or null
 * @param direction who placed the call, or null when the service did not say
 * @param fromPhoneNumber the caller, or null
 * @param toPhoneNumber the callee, or null
 */
public record Session(
        String id,
        @Nullable String accountId,
        @Nullable String phoneNumber,
        @Nullable Direction direction,
        @Nullable String fromPhoneNumber,
        @Nullable String toPhoneNumber) {

    /** Refuses a missing or empty id, because a call is found by it. */
    public Session {
        Objects.requireNonNull(id, "session.id must be present.");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("session.id must not be empty.");
        }
    }

    /**
     * This session, with what it leaves out taken from an earlier one: the service may send the numbers of a call
     * with its first event only.
     *
     * @param earlier the session as an earlier event told it
     * @return the fuller session
     */
    public Session orElse(Session earlier) {
        if (equals(earlier)) {
            return earlier;
        }
        return new Session(
                id,
                accountId != null ? accountId : earlier.accountId,
                phoneNumber != null ? phoneNumber : earlier.phoneNumber,
                direction != null ? direction : earlier.direction,
                fromPhoneNumber != null ? fromPhoneNumber : earlier.fromPhoneNumber,
                toPhoneNumber != null ? toPhoneNumber : earlier.toPhoneNumber);
    }

    /**
     * A session that has nothing but an id, as a test may need it.
     *
     * @param id the id of the call
     * @return the session
     */
    public static Session of(String id) {
        return new Session(id, null, null, null, null, null);
    }

    /** For logs, and so with its phone numbers masked. */
    @Override
    public String toString() {
        return "Session[id=" + id + ", accountId=" + accountId + ", phoneNumber=" + PhoneNumber.masked(phoneNumber)
                + ", direction=" + direction + ", fromPhoneNumber=" + PhoneNumber.masked(fromPhoneNumber)
                + ", toPhoneNumber=" + PhoneNumber.masked(toPhoneNumber) + "]";
    }
}
