package dev.parley.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers every request with the same bytes, whatever it is. */
final class CannedServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;

    private CannedServer(String status, String contentType, String body) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        answer = ("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
        Thread thread = new Thread(this::serve, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    static CannedServer answering(String status, String contentType, String body) throws IOException {
        return new CannedServer(status, contentType, body);
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/bot");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                readAll(socket.getInputStream());
                socket.getOutputStream().write(answer);
            } catch (IOException e) {
                // The client is gone, or the test is over.
            }
        }
    }

    /** The head, and the body if its length is told. */
    private static void readAll(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = 0;
        while (head.indexOf("\r\n\r\n") < 0 && next >= 0) {
            next = in.read();
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
        in.readNBytes(length.equals(head.toString()) ? 0 : Integer.parseInt(length));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
