package dev.slipway.adapter.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Tells the server by which name it is called (SNI), also where the JDK would not: names of one label. */
final class NamingSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;

    NamingSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return named(sockets.createSocket(socket, host, port, autoClose), host);
    }

    private static Socket named(Socket socket, String host) {
        if (socket instanceof SSLSocket tls && isName(host)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(host.getBytes(StandardCharsets.US_ASCII))));
            tls.setSSLParameters(parameters);
        }
        return socket;
    }

    /** RFC 6066, 3: neither addresses nor names that end with a dot; Java's servers break off at an underscore. */
    private static boolean isName(String host) {
        boolean address = host.contains(":") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return !address && !host.endsWith(".") && !host.contains("_") && host.length() < 255;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return named(sockets.createSocket(host, port), host);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return named(sockets.createSocket(host, port, localHost, localPort), host);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return sockets.createSocket(address, port, localAddress, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
