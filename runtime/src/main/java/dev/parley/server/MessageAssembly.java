package dev.parley.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.jspecify.annotations.Nullable;

/** Puts the fragments of a WebSocket message together, within the limits that Jetty does not check. */
final class MessageAssembly {

    private final Settings.SocketLimits limits;
    private @Nullable ByteArrayOutputStream begun;
    private int fragments;

    MessageAssembly(Settings.SocketLimits limits) {
        this.limits = limits;
    }

    /**
     * Takes a data frame.
     *
     * @return the message if this frame completes it, else null; for a message of one frame it is the payload itself,
     *     which is good until the frame is released
     * @throws CloseException if the message has too many fragments or bytes
     */
    @Nullable ByteBuffer add(Frame frame) {
        ByteBuffer payload = frame.getPayload() == null ? BufferUtil.EMPTY_BUFFER : frame.getPayload();
        ByteArrayOutputStream message = begun;
        if (message == null && frame.isFin()) {
            return payload;
        }
        if (message == null) {
            message = new ByteArrayOutputStream(Math.max(256, payload.remaining()));
            begun = message;
            fragments = 0;
        }
        append(message, payload);
        if (!frame.isFin()) {
            return null;
        }
        begun = null;
        return ByteBuffer.wrap(message.toByteArray());
    }

    private void append(ByteArrayOutputStream message, ByteBuffer payload) {
        fragments++;
        if (fragments > limits.fragments()) {
            throw new CloseException(
                    CloseStatus.POLICY_VIOLATION, "A message must have at most " + limits.fragments() + " fragments.");
        }
        if (message.size() + payload.remaining() > limits.messageBytes()) {
            throw new CloseException(
                    CloseStatus.MESSAGE_TOO_LARGE, "A message must have at most " + limits.messageBytes() + " bytes.");
        }
        byte[] part = new byte[payload.remaining()];
        payload.get(part);
        message.writeBytes(part);
    }
}
