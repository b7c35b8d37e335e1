package dev.parley.processor.model;

import java.util.List;

/**
 * A method of the bot that the dispatcher can call.
 *
 * @param method its name
 * @param parameters what it takes, in its order
 * @param reply what it returns
 * @param patience how long the caller is let wait for it; what it leaves open is as its bot says
 * @param origin what its source shows
 */
public record Handler(String method, List<Parameter> parameters, ReplyKind reply, Patience patience, Origin origin) {

    /** Keeps the list from changing. */
    public Handler {
        parameters = List.copyOf(parameters);
    }
}
