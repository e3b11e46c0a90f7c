package dev.slipway.adapter.http;

import dev.slipway.domain.secret.MaskedAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The answer of a server, its head read, its body not. */
record HttpReply(HttpURLConnection connection, URI address, ProxyChoice way, Watch watch, int status) {
    private static final int MOST_BYTES_OF_ERRORS = 4096;
    private static final Duration PAGE = Duration.ofSeconds(2);

    HttpReply(HttpURLConnection connection, URI address, ProxyChoice way, Watch watch) throws IOException {
        this(connection, address, way, watch, statusOf(connection));
    }

    private static int statusOf(HttpURLConnection connection) throws IOException {
        try {
            int status = connection.getResponseCode();
            if (status < 0) {
                throw new IOException("what it sends is no HTTP");
            }
            return status;
        } catch (StackOverflowError e) {
            // The JDK reads each interim answer one call deeper.
            connection.disconnect();
            throw new IOException("it sends interim answers (100 Continue) and no other", e);
        }
    }

    boolean isRedirect() {
        return status >= 301 && status <= 308 && status != 304 && status != 305 && status != 306;
    }

    boolean isGone() {
        return status == 404 || status == 410;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(connection.getHeaderField(name));
    }

    OptionalLong length() {
        long length = connection.getContentLengthLong();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /** Whether Last-Modified names these bytes and no others, by the server's own clock (RFC 9110, 8.8.2.2). */
    boolean wasUnchangedForASecond() {
        return connection.getDate() == 0 || connection.getDate() - connection.getLastModified() >= 1000;
    }

    InputStream body() throws IOException {
        return patient(connection.getInputStream());
    }

    private PatientBody patient(InputStream body) {
        return new PatientBody(body, MaskedAddress.of(address), watch, this::abort);
    }

    /** The beginning of the page that came with an error; empty when there is none, or it does not come soon. */
    String errorText() {
        InputStream errors = connection.getErrorStream();
        if (errors == null) {
            return "";
        }
        try (PatientBody page = patient(errors)) {
            return new String(page.beginning(MOST_BYTES_OF_ERRORS, PAGE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The status is the answer; the page would only have explained it.
            return "";
        }
    }

    /** Cuts the connection, without waiting for that: the JDK first waits for whoever reads from it. */
    void abort() {
        Errand.leave(connection::disconnect);
    }
}
