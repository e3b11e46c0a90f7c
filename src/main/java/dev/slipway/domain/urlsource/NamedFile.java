package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlParameter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file for TLS that a parameter names.
 *
 * @param path where it is looked for
 * @param absolute whether the parameter names a path of the machine where the application runs
 */
public record NamedFile(UrlParameter parameter, Path path, boolean absolute, boolean isThere) {
    private static final List<String> PARAMETERS = List.of("sslcert", "sslidentity", "trustServerCertificateCA");

    /** @param folder of the schema, which paths are relative to */
    static List<NamedFile> of(ConnectionUrl url, Path folder, Predicate<Path> exists) {
        return url.parameters().stream()
                .filter(each -> each.effective()
                        && each.meaning()
                                .filter(m -> PARAMETERS.contains(m.name()))
                                .isPresent())
                .flatMap(each -> resolved(folder, each.value()).stream()
                        .map(path -> new NamedFile(each, path, isAbsolute(each.value()), exists.test(path))))
                .toList();
    }

    /** On any system, as the application may run on another one. */
    private static boolean isAbsolute(String value) {
        boolean drive = value.length() > 2 && value.charAt(1) == ':' && "\\/".indexOf(value.charAt(2)) >= 0;
        return value.startsWith("/") || drive;
    }

    private static Optional<Path> resolved(Path folder, String value) {
        try {
            return Optional.of(folder.resolve(value).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
