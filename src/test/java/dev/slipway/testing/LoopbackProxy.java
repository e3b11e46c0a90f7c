package dev.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy on 127.0.0.1 that leads every request, plain or by CONNECT, to one server. */
public final class LoopbackProxy extends LoopbackServer {
    private static final List<String> REFUSAL = List.of(
            "HTTP/1.1 407 Login",
            "Proxy-Authenticate: Basic realm=\"proxy\"",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");
    private final int upstream;
    private final Optional<String> login;
    private final List<LoopbackRequest> requests = new CopyOnWriteArrayList<>();

    private LoopbackProxy(int upstream, Optional<String> login) {
        super(freePort());
        this.upstream = upstream;
        this.login = login;
    }

    /** A proxy for everyone; whatever host is asked for, {@code upstream} on 127.0.0.1 answers. */
    public static LoopbackProxy start(int upstream) {
        LoopbackProxy proxy = new LoopbackProxy(upstream, Optional.empty());
        proxy.startListening();
        return proxy;
    }

    /** A proxy for those who log in. */
    public static LoopbackProxy start(int upstream, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String wanted = "Basic " + Base64.getEncoder().encodeToString(pair);
        LoopbackProxy proxy = new LoopbackProxy(upstream, Optional.of(wanted));
        proxy.startListening();
        return proxy;
    }

    /** {@code 127.0.0.1:<port>}. */
    public String hostAndPort() {
        return "127.0.0.1:" + port();
    }

    /** All requests so far, in order; the path of a tunnel is {@code host:port}. */
    public List<LoopbackRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    void talk(Socket client) throws IOException {
        Optional<LoopbackRequest> request = LoopbackRequest.read(client.getInputStream());
        if (request.isEmpty()) {
            return;
        }
        requests.add(request.get());
        if (login.isPresent() && !login.equals(request.get().header("Proxy-Authorization"))) {
            send(client, String.join("\r\n", REFUSAL));
            return;
        }
        try (Socket server = owned(new Socket(InetAddress.getLoopbackAddress(), upstream))) {
            lead(request.get(), client, server);
        }
    }

    private static void lead(LoopbackRequest request, Socket client, Socket server) throws IOException {
        if (request.method().equals("CONNECT")) {
            send(client, "HTTP/1.1 200 Connected\r\n\r\n");
        } else {
            send(server, originForm(request));
        }
        background(() -> pump(client, server));
        pump(server, client);
    }

    private static String originForm(LoopbackRequest request) {
        StringBuilder head =
                new StringBuilder("GET " + URI.create(request.path()).getRawPath() + " HTTP/1.1\r\n");
        request.headers().forEach((name, value) -> {
            if (!name.startsWith("proxy-")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return head.append("\r\n").toString();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side went away; the other is closed with the proxy's connection.
        }
    }
}
