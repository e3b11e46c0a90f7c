package dev.slipway.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** What TLS trusts and shows, of the files that a URL names. */
final class TlsContext {
    private TlsContext() {}

    /**
     * Reads the files.
     *
     * @param strict whether the server's certificate is looked at at all
     * @param certificate those who may have signed it, beside the usual ones
     */
    static SSLContext of(boolean strict, Optional<Path> certificate, Optional<Path> identity, String password)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManager[] trusted = strict ? signers(certificate) : new TrustManager[] {new Anybody()};
        context.init(identity.isEmpty() ? new KeyManager[0] : shown(identity.get(), password), trusted, null);
        return context;
    }

    private static KeyManager[] shown(Path identity, String password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(identity)) {
            store.load(in, password.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        return keys.getKeyManagers();
    }

    /** Of the file, else those that Java knows. */
    static TrustManager[] signers(Optional<Path> certificate) throws GeneralSecurityException, IOException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificate.isEmpty() ? null : store(certificate.get()));
        return trusted.getTrustManagers();
    }

    private static KeyStore store(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Collection<? extends Certificate> read;
        try (InputStream in = Files.newInputStream(certificate)) {
            read = CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
        int count = 0;
        for (Certificate each : read) {
            store.setCertificateEntry("signer" + count, each);
            count++;
        }
        return store;
    }

    /** As Prisma does by default, and says so: {@code sslaccept=accept_invalid_certs}. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
