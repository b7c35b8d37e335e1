package dev.parley.event;

/**
 * The caller pressed a key; one event for each key.
 *
 * @param session the call
 * @param digit the key: one of {@code 0} to {@code 9}, {@code *}, {@code #}; empty when the service sent none
 */
public record DtmfReceived(Session session, String digit) implements Event {

    @Override
    public String type() {
        return "dtmf_received";
    }
}
