package dev.slipway.adapter.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Properties;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/** Unix sockets for both drivers, which make this by its name; neither has any of its own on every JVM. */
public final class UnixSockets extends ConfigurableSocketFactory {
    /** The setting that holds the socket's file. */
    static final String PATH = "slipwaySocket";

    private String path;

    /** As MariaDB's driver makes one; it tells the rest by {@link #setConfiguration}. */
    public UnixSockets() {
        this.path = "";
    }

    /** As PostgreSQL's driver makes one. */
    public UnixSockets(Properties settings) {
        this.path = settings.getProperty(PATH, "");
    }

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        path = configuration.nonMappedOptions().getProperty(PATH, "");
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(Path.of(path));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }
}
