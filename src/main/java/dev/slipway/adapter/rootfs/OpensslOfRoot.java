package dev.slipway.adapter.rootfs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the {@code openssl} of a root would say of its version, read from bytes since nothing of a root is run. */
record OpensslOfRoot(TreeFiles files, String triple) {
    private static final List<String> FOLDERS =
            List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

    // OPENSSL_VERSION_TEXT of opensslv.h; 1.0.2k-fips and 1.1.1k have two spaces before the day, some FIPS builds a
    // word.
    private static final Pattern VERSION = Pattern.compile(
            "OpenSSL \\d\\.\\d{1,3}\\.\\d{1,3}[0-9A-Za-z.+-]{0,24} {1,2}(?:FIPS )?\\d{1,2} [A-Z][a-z]{2} \\d{4}");
    private static final Pattern LIBRARY = Pattern.compile("libcrypto\\.so\\.[0-9][0-9.]{0,15}");

    /** The path inside the root; empty when no usual folder of programs has one. */
    Optional<String> program() {
        return FOLDERS.stream()
                .map(folder -> folder + "/openssl")
                .filter(files::isFile)
                .findFirst();
    }

    /**
     * The version text. It is the program's own that comes first in the output when program and library differ; the
     * library's is the answer where the program holds none.
     */
    Optional<String> version() {
        Optional<String> program = program();
        return program.flatMap(path -> files.find(path, VERSION))
                .or(() -> program.flatMap(path -> files.find(path, LIBRARY)).flatMap(this::versionOfLibrary));
    }

    private Optional<String> versionOfLibrary(String name) {
        for (String folder :
                List.of("/usr/lib/" + triple, "/lib/" + triple, "/usr/lib64", "/lib64", "/usr/lib", "/lib")) {
            Optional<String> version = files.find(folder + "/" + name, VERSION);
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }
}
