package dev.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server on a free port of 127.0.0.1 with a thread for each connection; closing it cuts all of them. */
abstract class LoopbackServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = daemon(this::acceptAll);

    LoopbackServer(ServerSocket listener) {
        this.listener = listener;
    }

    static ServerSocket freePort() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens at. */
    public final int port() {
        return listener.getLocalPort();
    }

    abstract void talk(Socket client) throws IOException;

    final void startListening() {
        acceptor.start();
    }

    /** Runs something on a daemon thread. */
    static void background(Runnable work) {
        daemon(work).start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        return thread;
    }

    /** Has a socket cut when this server is closed. */
    final Socket owned(Socket socket) {
        open.add(socket);
        return socket;
    }

    /** Waits until the other side goes away. */
    static void waitForEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
            // What it says meanwhile does not matter.
        }
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket client = owned(listener.accept());
                if (listener.isClosed()) {
                    client.close();
                } else {
                    background(() -> serve(client));
                }
            } catch (IOException e) {
                // The listener was closed, or a client went away while it was accepted.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException e) {
            // Clients under test break connections as they like.
        } finally {
            open.remove(client);
        }
    }

    @Override
    public final void close() {
        closeQuietly(listener);
        try {
            // Until accept returns, the system goes on to take connections.
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(LoopbackServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
