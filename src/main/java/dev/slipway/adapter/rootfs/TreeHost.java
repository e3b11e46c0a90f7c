package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.LibraryCache;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.platform.LibraryFit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image or root file system, packed or not. Nothing outside it is read and nothing of it is run. */
final class TreeHost implements HostProbe {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LARGEST_CACHE = 16 << 20;
    private static final String CACHE = "/etc/ld.so.cache";
    private static final String FREEBSD_VERSION = "/bin/freebsd-version";

    private final TreeFiles files;
    private final RootArch arch;
    private final Runnable end;
    private final OpensslOfRoot openssl;
    private final Once ldconfig;
    private final Once opensslVersion;

    private TreeHost(TreeFiles files, RootArch arch, Runnable end) {
        this.files = files;
        this.arch = arch;
        this.end = end;
        this.openssl = new OpensslOfRoot(files, arch.cpu().triple());
        this.ldconfig = new Once(this::cachedLibraries);
        this.opensslVersion = new Once(openssl::version);
    }

    /**
     * The root that a tree is.
     *
     * @param named the architecture to answer in place of the one that the root's programs are for
     * @param said the one that the image says it is for
     */
    static TreeHost of(Tree tree, Optional<Cpu> named, Optional<Cpu> said) {
        TreeFiles files = new TreeFiles(tree);
        return new TreeHost(files, RootArch.of(files, named, said), () -> {});
    }

    /** The same, after which an artefact is closed. */
    TreeHost closing(Artefact artefact) {
        return new TreeHost(files, arch, artefact::close);
    }

    @Override
    public void close() {
        end.run();
    }

    /** What could not be seen of this root, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        arch.note().ifPresent(notes::add);
        if (!files.isFile("/etc/os-release")) {
            notes.add("There is no /etc/os-release in this root: is it the root directory of an unpacked image?");
        }
        if (hasLdconfig() && ldconfig().isEmpty()) {
            notes.add("This root has ldconfig, but no " + CACHE
                    + " that can be read; ldconfig is taken to list nothing.");
        }
        openssl.program()
                .filter(path -> opensslVersion().isEmpty())
                .ifPresent(path -> notes.add(
                        path + " is in this root, but the OpenSSL version it is of was not found in its bytes."));
        return notes;
    }

    @Override
    public String os() {
        return files.isFile(FREEBSD_VERSION) ? "freebsd" : "linux";
    }

    @Override
    public String arch() {
        return arch.cpu().node();
    }

    @Override
    public String machine() {
        return arch.cpu().machine();
    }

    @Override
    public Optional<String> text(String path) {
        return files.head(path, LONGEST_TEXT).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean exists(String path) {
        return files.isFile(path) || files.isDirectory(path);
    }

    @Override
    public LibraryFit library(String path, Cpu wanted) {
        return files.library(path, wanted);
    }

    /** The loader reads its cache whether or not there is a program that wrote it. */
    @Override
    public List<String> cached(String library) {
        return cache().map(cache -> cache.paths(library)).orElse(List.of());
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return files.list(directory);
    }

    @Override
    public Optional<String> ldconfig() {
        return ldconfig.value();
    }

    @Override
    public Optional<String> opensslVersion() {
        return opensslVersion.value();
    }

    /** The value that FreeBSD's script of that name has for its own userland, which is what it prints. */
    @Override
    public Optional<String> freebsdVersion() {
        return text(FREEBSD_VERSION)
                .flatMap(script -> script.lines()
                        .filter(line -> line.startsWith("USERLAND_VERSION="))
                        .map(line -> line.substring(line.indexOf('=') + 1)
                                .replace("\"", "")
                                .strip())
                        .findFirst());
    }

    private boolean hasLdconfig() {
        return files.isFile("/sbin/ldconfig") || files.isFile("/usr/sbin/ldconfig");
    }

    private Optional<String> cachedLibraries() {
        if (!hasLdconfig()) {
            return Optional.empty();
        }
        return cache().map(cache -> LibraryList.render(cache.libraries()));
    }

    private Optional<LibraryCache> cache() {
        return files.head(CACHE, LARGEST_CACHE).flatMap(LibraryCache::parse);
    }
}
