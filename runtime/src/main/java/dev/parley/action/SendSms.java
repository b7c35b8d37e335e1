package dev.parley.action;

import dev.parley.event.PhoneNumber;

/**
 * Sends a text message while the call goes on.
 *
 * @param phoneNumber who gets it
 * @param message at least one character
 */
public record SendSms(String phoneNumber, String message) implements Action {

    /** Refuses a blank number and an empty message. */
    public SendSms {
        Rules.notBlank(phoneNumber, "The phone_number of a send_sms");
        if (message.isEmpty()) {
            throw new IllegalArgumentException("The message of a send_sms must have at least one character.");
        }
    }

    @Override
    public String type() {
        return "send_sms";
    }

    /** For logs, and so with its phone number masked. */
    @Override
    public String toString() {
        return "SendSms[phoneNumber=" + PhoneNumber.masked(phoneNumber) + ", message=" + message + "]";
    }
}
