package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.NameOrder;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.platform.LibraryFit;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The machine that this process runs on. */
public final class LiveHost implements HostProbe {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LARGEST_CACHE = 16 << 20;

    private final String os;
    private final String arch;
    private final Optional<Cpu> named;
    private final Once machine;
    private final Once ldconfig;
    private final Once opensslVersion;
    private final Once freebsdVersion;

    /**
     * @param osName as Java's {@code os.name}
     * @param osArch as Java's {@code os.arch}
     * @param named an architecture to answer in place of the machine's own
     * @param searchPath where programs are looked for, as {@code PATH}
     */
    public LiveHost(String osName, String osArch, Optional<Cpu> named, String searchPath) {
        Programs programs = new Programs(searchPath);
        this.os = nodePlatform(osName);
        this.named = named;
        this.arch = named.or(() -> Cpu.named(osArch)).map(Cpu::node).orElse(osArch);
        this.machine = new Once(() -> programs.output("uname", "-m").map(String::strip));
        this.ldconfig = new Once(() -> programs.output("ldconfig", "-p"));
        this.opensslVersion = new Once(() -> programs.output("openssl", "version", "-v"));
        this.freebsdVersion = new Once(() -> programs.output("freebsd-version"));
    }

    /** The word of Node's {@code os.platform()} for Java's {@code os.name}. */
    private static String nodePlatform(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "win32";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    @Override
    public String os() {
        return os;
    }

    @Override
    public String arch() {
        return arch;
    }

    @Override
    public String machine() {
        if (os.equals("darwin") && arch.equals("arm64")) {
            return "arm64";
        }
        Optional<Cpu> cpu = named.or(() -> Cpu.named(arch));
        // A 32-bit program does not know what its kernel calls the machine; for the others the word is certain.
        boolean certain = named.isPresent() || arch.equals("x64") || arch.equals("arm64");
        if (certain && !os.equals("freebsd")) {
            return cpu.map(Cpu::machine).orElse(arch);
        }
        return machine.value().orElseGet(() -> cpu.map(Cpu::machine).orElse(arch));
    }

    @Override
    public Optional<String> text(String path) {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        return Files.exists(Path.of(path));
    }

    @Override
    public LibraryFit library(String path, Cpu cpu) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            return LibraryFit.of(NativeFile.ofHead(in.readNBytes(LibraryFit.HEAD)), cpu);
        } catch (NoSuchFileException | AccessDeniedException passedOver) {
            return LibraryFit.ABSENT;
        } catch (IOException unreadable) {
            return LibraryFit.BROKEN;
        }
    }

    /** The texts of the cache that end with the name: quicker than a list of all that it holds, which a start would feel. */
    @Override
    public List<String> cached(String library) {
        List<String> paths = new ArrayList<>();
        String cache = cacheText();
        String end = "/" + library + "\0";
        for (int at = cache.indexOf(end); at >= 0; at = cache.indexOf(end, at + 1)) {
            paths.add(cache.substring(cache.lastIndexOf('\0', at) + 1, at + end.length() - 1));
        }
        return paths;
    }

    private static String cacheText() {
        try (InputStream in = Files.newInputStream(Path.of("/etc/ld.so.cache"))) {
            return new String(in.readNBytes(LARGEST_CACHE), StandardCharsets.ISO_8859_1);
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public Optional<List<String>> list(String directory) {
        // Library directories hold thousands of names: java.io.File lists them without making a path of each.
        return Optional.ofNullable(new File(directory).list()).map(NameOrder::sorted);
    }

    @Override
    public Optional<String> ldconfig() {
        return ldconfig.value();
    }

    @Override
    public Optional<String> opensslVersion() {
        return opensslVersion.value();
    }

    @Override
    public Optional<String> freebsdVersion() {
        return freebsdVersion.value();
    }
}
