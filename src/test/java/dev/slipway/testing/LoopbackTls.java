package dev.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a self-signed certificate for {@code CN=loopback} at 127.0.0.1, made by the JDK's keytool. */
public final class LoopbackTls {
    private static final String PASSWORD = "loopback";
    private final Path store;
    private final Path certificate;

    private LoopbackTls(Path store, Path certificate) {
        this.store = store;
        this.certificate = certificate;
    }

    /** Makes the key in {@code folder}. */
    public static LoopbackTls create(Path folder) {
        return create(folder, "ip:127.0.0.1,dns:localhost,dns:mirror.test", "-0d");
    }

    /**
     * As above, for other hosts or another time.
     *
     * @param names such as {@code dns:mirror.test,ip:127.0.0.1}
     * @param start the beginning of its 30 days, from now: {@code -40d}
     */
    public static LoopbackTls create(Path folder, String names, String start) {
        LoopbackTls tls = new LoopbackTls(folder.resolve("loopback.p12"), folder.resolve("loopback.pem"));
        tls.keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=loopback",
                "-ext",
                "SAN=" + names,
                "-startdate",
                start,
                "-validity",
                "30",
                "-storetype",
                "PKCS12");
        tls.keytool("-exportcert", "-rfc", "-file", tls.certificate.toString());
        return tls;
    }

    /** The certificate in PEM, for clients to trust. */
    public Path certificate() {
        return certificate;
    }

    /** The private key in PEM, beside the certificate, for servers that are programs of their own. */
    public Path key() {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            byte[] key = keys.getKey("loopback", PASSWORD.toCharArray()).getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            Path pem = Files.createFile(
                    store.resolveSibling("key.pem"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@link LoopbackMirror#startTls}. */
    public SSLContext context() {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "loopback", "-keystore", store.toString(), "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
