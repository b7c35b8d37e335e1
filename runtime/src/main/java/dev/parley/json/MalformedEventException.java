package dev.parley.json;

import java.io.Serial;
import java.util.Objects;

/**
 * A message that is no event. Its text is fit for a log and for the answer to whoever sent it: it says what must be
 * where and what was found instead, and quotes no more than a few escaped characters.
 *
 * <p>It has no stack trace, because the fault lies in the message and a flood of such messages must stay cheap.
 */
public final class MalformedEventException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedEventException(String message) {
        super(message, null, false, false);
    }

    /**
     * What is wrong with the message.
     *
     * @return a sentence, never null
     */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
