package dev.parley.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that does what no library would: half requests, frames byte by byte, and no reading at all. */
final class RawClient implements AutoCloseable {

    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CONTINUATION = 0;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SMALL = 4_096;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;

    /** An HTTP answer; names of headers in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** A WebSocket frame. */
    record Frame(int opCode, boolean last, boolean compressed, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeStatus() {
            return opCode == CLOSE ? (payload[0] & 0xff) << 8 | payload[1] & 0xff : -1;
        }
    }

    RawClient(ParleyServer server) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** A WebSocket, upgraded. */
    static RawClient webSocket(ParleyServer server) throws IOException {
        RawClient client = new RawClient(server);
        client.send(upgrade("X-API-TOKEN: " + TestBot.TOKEN));
        int status = client.answer().status();
        if (status != 101) {
            throw new AssertionError("The upgrade was answered " + status);
        }
        return client;
    }

    static String upgrade(String... headers) {
        return "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    }

    /** The head of a POST that carries the token. */
    static String head(String... headers) {
        return "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-API-TOKEN: " + TestBot.TOKEN
                + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** Posts an event in one piece, and waits for the answer. */
    Answer post(String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return send(head("Content-Length: " + length) + json).answer();
    }

    RawClient send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    /** Sends as much as the server takes; it may well hang up in the middle. */
    void sendWhileItLasts(byte[] part, int times) {
        try {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        } catch (IOException hungUp) {
            // As expected of a server that wants no more.
        }
    }

    RawClient frame(int opCode, boolean last, String payload) throws IOException {
        out.write(bytes(opCode, last, payload.getBytes(StandardCharsets.UTF_8)));
        out.flush();
        return this;
    }

    RawClient text(String payload) throws IOException {
        return frame(TEXT, true, payload);
    }

    /** The bytes of a frame, masked as a client must. */
    static byte[] bytes(int opCode, boolean last, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | opCode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(new byte[] {1, 2, 3, 4});
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ (1 + (i & 3)));
        }
        return frame.toByteArray();
    }

    Answer answer() throws IOException {
        String first = line();
        if (first.isEmpty()) {
            throw new AssertionError("The connection was closed without an answer");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(
                Integer.parseInt(first.split(" ")[1]),
                headers,
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Whether anything came by now. */
    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    Frame frame() throws IOException {
        int head = in.read();
        if (head < 0) {
            throw new AssertionError("The connection was closed without a word");
        }
        int length = in.read();
        if (length == 126) {
            length = in.read() << 8 | in.read();
        } else if (length == 127) {
            length = (int) new java.math.BigInteger(1, in.readNBytes(8)).longValueExact();
        }
        return new Frame(head & 0xf, (head & 0x80) != 0, (head & 0x40) != 0, in.readNBytes(length));
    }

    /** The next frame that is no ping. */
    Frame message() throws IOException {
        Frame frame = frame();
        while (frame.opCode() == PING) {
            frame = frame();
        }
        return frame;
    }

    /** Reads up to the close frame, and says its status. */
    int closeStatus() throws IOException {
        Frame frame = frame();
        while (frame.opCode() != CLOSE) {
            frame = frame();
        }
        return frame.closeStatus();
    }

    /** Waits until the server hangs up, and fails if it does not. */
    void awaitEnd() throws IOException {
        try {
            while (in.read() >= 0) {
                // What was still on its way.
            }
        } catch (java.net.SocketTimeoutException open) {
            throw new AssertionError("The connection is still open", open);
        } catch (IOException reset) {
            // The rude way to hang up is a way, too.
        }
    }

    @Override
    public void close() throws IOException {
        if (!socket.isClosed()) {
            hangUp();
        }
    }

    /** Ends the connection without a word. */
    void hangUp() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
