package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** TLS for PostgreSQL's driver, which makes this by its name and hands it the settings of the connection. */
public final class TlsSockets extends SSLSocketFactory {
    private static final String PREFIX = "slipway.tls.";

    private final SSLSocketFactory sockets;
    private final String host;
    private final boolean strict;

    /** With the settings of a connection, those of {@link #settings} among them. */
    public TlsSockets(Properties settings) throws GeneralSecurityException, IOException {
        this.host = settings.getProperty(PREFIX + "host", "");
        this.strict = Boolean.parseBoolean(settings.getProperty(PREFIX + "strict"));
        this.sockets = TlsContext.of(
                        strict,
                        file(settings, "certificate"),
                        file(settings, "identity"),
                        settings.getProperty(PREFIX + "password", ""))
                .getSocketFactory();
    }

    /** What one of these is told. */
    static Map<String, String> settings(Route route, Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put(PREFIX + "host", route.host());
        settings.put(PREFIX + "strict", String.valueOf(route.tls().strict()));
        route.tls()
                .certificate()
                .ifPresent(file -> settings.put(
                        PREFIX + "certificate", folder.resolve(file).toString()));
        route.tls()
                .identity()
                .ifPresent(file ->
                        settings.put(PREFIX + "identity", folder.resolve(file).toString()));
        route.tls().password().ifPresent(password -> settings.put(PREFIX + "password", password));
        return settings;
    }

    private static Optional<Path> file(Properties settings, String name) {
        return Optional.ofNullable(settings.getProperty(PREFIX + name)).map(Path::of);
    }

    /** The driver knows the host by the address that was tried; its certificate is for the name. */
    @Override
    public Socket createSocket(Socket plain, @Nullable String address, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) sockets.createSocket(plain, host, port, autoClose);
        if (strict) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String address, int port) throws IOException {
        return sockets.createSocket(address, port);
    }

    @Override
    public Socket createSocket(String address, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(address, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return sockets.createSocket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(address, port, local, localPort);
    }
}
