package dev.slipway.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request at a {@link LoopbackMirror} and the means to answer it, well or badly. */
public final class Exchange {
    private final LoopbackRequest request;
    private final Optional<byte[]> content;
    private final Socket socket;

    Exchange(LoopbackRequest request, Optional<byte[]> content, Socket socket) {
        this.request = request;
        this.content = content;
        this.socket = socket;
    }

    public LoopbackRequest request() {
        return request;
    }

    /** What is served at the requested path. */
    public Optional<byte[]> content() {
        return content;
    }

    /** The connection itself, for those who want to break it. */
    public Socket socket() {
        return socket;
    }

    /** Sends a status line and headers, each such as {@code "ETag: \"1\""}. */
    public void head(int status, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status " + status + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a whole answer. */
    public void answer(int status, byte[] body, String... headers) throws IOException {
        String[] all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Length: " + body.length;
        head(status, all);
        write(body);
    }

    /** Sends a whole answer in text. */
    public void answer(int status, String body, String... headers) throws IOException {
        answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** The answer of a good server: whole, or the range that was asked for, with an ETag of the content. */
    public void answerWell() throws IOException {
        if (content.isEmpty()) {
            answer(404, "not here", "Content-Type: text/plain");
            return;
        }
        RangeAnswer.of(request, content.get(), RangeAnswer.etag(content.get())).send(this);
    }
}
