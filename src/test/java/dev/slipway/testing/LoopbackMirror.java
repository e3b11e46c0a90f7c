package dev.slipway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * A mirror on 127.0.0.1 that serves what it is given and misbehaves where it is told to; it remembers every request.
 *
 * <pre>{@code
 * try (LoopbackMirror mirror = LoopbackMirror.start()) {
 *     mirror.serve("/file", "content").next("/file", Behaviour.status(503), Behaviour.resetAfter(3));
 *     read(mirror.url("/file"));
 *     assertThat(mirror.requests("/file")).hasSize(3);
 * }
 * }</pre>
 */
public final class LoopbackMirror extends LoopbackServer {
    private final String scheme;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> always = new ConcurrentHashMap<>();
    private final Map<String, Deque<Behaviour>> next = new ConcurrentHashMap<>();
    private final List<LoopbackRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Optional<Path> folder = Optional.empty();
    private volatile Behaviour usual = Behaviour.good();

    private LoopbackMirror(String scheme, ServerSocket listener) {
        super(listener);
        this.scheme = scheme;
    }

    /** A mirror that speaks http. */
    public static LoopbackMirror start() {
        LoopbackMirror mirror = new LoopbackMirror("http", freePort());
        mirror.startListening();
        return mirror;
    }

    /** A mirror that speaks https with the key of {@code context}. */
    public static LoopbackMirror startTls(SSLContext context) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            ServerSocket listener = context.getServerSocketFactory().createServerSocket(0, 50, loopback);
            LoopbackMirror mirror = new LoopbackMirror("https", listener);
            mirror.startListening();
            return mirror;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves {@code content} at {@code path}, which begins with a slash. */
    public LoopbackMirror serve(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** Serves text. */
    public LoopbackMirror serve(String path, String content) {
        return serve(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Serves the files of a folder, where nothing else is served at a path. */
    public LoopbackMirror serveFolder(Path root) {
        folder = Optional.of(root);
        return this;
    }

    /** Answers the next requests of a path in these ways, one each, and later ones as before. */
    public LoopbackMirror next(String path, Behaviour... inOrder) {
        Deque<Behaviour> queue = next.computeIfAbsent(path, p -> new ArrayDeque<>());
        synchronized (queue) {
            queue.addAll(List.of(inOrder));
        }
        return this;
    }

    /** Answers every request of a path in this way. */
    public LoopbackMirror always(String path, Behaviour behaviour) {
        always.put(path, behaviour);
        return this;
    }

    /** Answers every request in this way where nothing else is said of its path. */
    public LoopbackMirror everywhere(Behaviour behaviour) {
        usual = behaviour;
        return this;
    }

    /** The address, without a slash at its end. */
    public String address() {
        return scheme + "://127.0.0.1:" + port();
    }

    public String url(String path) {
        return address() + path;
    }

    /** All requests so far, in order. */
    public List<LoopbackRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests of one path so far, in order. */
    public List<LoopbackRequest> requests(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).toList();
    }

    @Override
    void talk(Socket client) throws IOException {
        boolean again = true;
        while (again) {
            Optional<LoopbackRequest> request =
                    LoopbackRequest.read(client.getInputStream()).map(LoopbackRequest::inOriginForm);
            again = request.isPresent() && answer(request.get(), client);
        }
    }

    private boolean answer(LoopbackRequest request, Socket client) throws IOException {
        requests.add(request);
        Optional<Behaviour> planned = planned(request.path());
        Behaviour behaviour = planned.orElse(usual);
        behaviour.answer(new Exchange(request, content(request.path()), client));
        return planned.isEmpty();
    }

    private Optional<Behaviour> planned(String path) {
        Deque<Behaviour> queue = next.computeIfAbsent(path, p -> new ArrayDeque<>());
        synchronized (queue) {
            return queue.isEmpty() ? Optional.ofNullable(always.get(path)) : Optional.of(queue.remove());
        }
    }

    private Optional<byte[]> content(String path) throws IOException {
        byte[] given = files.get(path);
        if (given != null) {
            return Optional.of(given);
        }
        Optional<Path> file = folder.map(root -> root.resolve(path.substring(1)));
        return file.isPresent() && Files.isRegularFile(file.get())
                ? Optional.of(Files.readAllBytes(file.get()))
                : Optional.empty();
    }
}
