package dev.parley.event;

import org.jspecify.annotations.Nullable;

/**
 * A text message could not be sent. The call goes on.
 *
 * @param session the call
 * @param reason why, or null when the service did not say
 */
public record SmsFailed(Session session, @Nullable String reason) implements Event {

    @Override
    public String type() {
        return "sms_failed";
    }
}
