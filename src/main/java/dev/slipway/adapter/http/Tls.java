package dev.slipway.adapter.http;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trust in the certificates of the JVM and of the user's PEM files; loaded for https only, as it takes its time. */
record Tls(SSLSocketFactory sockets) {
    static Tls of(MirrorSettings settings, Consumer<String> notes) throws ProblemException {
        Surroundings surroundings = settings.surroundings();
        if (surroundings.first("NODE_TLS_REJECT_UNAUTHORIZED").equals("0")) {
            notes.accept("NODE_TLS_REJECT_UNAUTHORIZED=0 is not followed: certificates are checked. "
                    + "Trust your own authority with --cacert FILE.");
        }
        Pipes pipes = new Pipes(surroundings.environment(), notes);
        List<X509Certificate> more = new ArrayList<>();
        for (String variable : List.of("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE")) {
            if (surroundings.isSet(variable)) {
                more.addAll(ofVariable(variable, surroundings, notes, pipes));
            }
        }
        if (settings.caCert().isPresent()) {
            more.addAll(PemFile.read(settings.caCert().get(), "--cacert", pipes));
        }
        return trusting(more);
    }

    /** Node only warns about a file that is not there, and so do we. */
    private static List<X509Certificate> ofVariable(
            String variable, Surroundings surroundings, Consumer<String> notes, Pipes pipes) throws ProblemException {
        Path file = surroundings.workingFolder().resolve(surroundings.first(variable));
        if (Files.exists(file)) {
            return PemFile.read(file, variable, pipes);
        }
        notes.accept(variable + " names " + file + ", which is not there; its certificates are not trusted.");
        return List.of();
    }

    private static Tls trusting(List<X509Certificate> more) {
        try {
            X509ExtendedTrustManager usual = manager(null);
            X509ExtendedTrustManager all = more.isEmpty() ? usual : manager(store(usual, more));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TellingTrustManager(all)}, null);
            return new Tls(new NamingSockets(context.getSocketFactory()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JVM offers no TLS", e);
        }
    }

    private static KeyStore store(X509ExtendedTrustManager usual, List<X509Certificate> more)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate certificate : usual.getAcceptedIssuers()) {
            store.setCertificateEntry("usual-" + number++, certificate);
        }
        for (X509Certificate certificate : more) {
            store.setCertificateEntry("more-" + number++, certificate);
        }
        return store;
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    /** Has an https connection trust what we trust. */
    void tune(HttpURLConnection connection) {
        if (connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(sockets);
            if (https.getURL().getHost().contains("_")) {
                https.setHostnameVerifier(new UnderscoreNames());
            }
        }
    }
}
