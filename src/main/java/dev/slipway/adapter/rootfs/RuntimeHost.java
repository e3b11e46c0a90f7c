package dev.slipway.adapter.rootfs;

import dev.slipway.adapter.tables.RootProfile;
import dev.slipway.domain.artefact.NameOrder;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.Loaders;
import dev.slipway.domain.binary.loader.LibraryCache;
import dev.slipway.domain.platform.HostProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host that exists only as a row of a table: it looks as such a system is known to look. */
public final class RuntimeHost implements HostProbe {
    private static final int LIBC6 = 3;

    private final RootProfile profile;
    private final Cpu cpu;
    private final TreeMap<String, TreeSet<String>> folders = new TreeMap<>();
    private final List<String> libraries = new ArrayList<>();

    public RuntimeHost(RootProfile profile, Cpu cpu) {
        this.profile = profile;
        this.cpu = cpu;
        add("/etc/os-release");
        profile.alpineRelease().ifPresent(text -> add("/etc/alpine-release"));
        add(Loaders.path(profile.musl(), cpu));
        profile.libssl().forEach(this::addLibrary);
        profile.files().forEach(this::addLibrary);
        if (profile.ldconfig()) {
            add("/sbin/ldconfig");
        }
        profile.openssl().ifPresent(text -> add("/usr/bin/openssl"));
    }

    @Override
    public String os() {
        return "linux";
    }

    @Override
    public String arch() {
        return cpu.node();
    }

    @Override
    public String machine() {
        return cpu.machine();
    }

    @Override
    public Optional<String> text(String path) {
        return switch (path) {
            case "/etc/os-release" -> Optional.of(profile.osRelease());
            case "/etc/alpine-release" -> profile.alpineRelease();
            default -> Optional.empty();
        };
    }

    @Override
    public boolean exists(String path) {
        String real = real(path);
        int slash = real.lastIndexOf('/');
        TreeSet<String> names = folders.get(real.substring(0, Math.max(slash, 0)));
        return folders.containsKey(real) || (names != null && names.contains(real.substring(slash + 1)));
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return Optional.ofNullable(folders.get(real(directory))).map(List::copyOf);
    }

    @Override
    public Optional<String> ldconfig() {
        if (!profile.ldconfig()) {
            return Optional.empty();
        }
        return Optional.of(LibraryList.render(libraries.stream()
                .map(path -> new LibraryCache.Library(path.substring(path.lastIndexOf('/') + 1), LIBC6, path))
                .toList()));
    }

    @Override
    public Optional<String> opensslVersion() {
        return profile.openssl();
    }

    @Override
    public Optional<String> freebsdVersion() {
        return Optional.empty();
    }

    private void addLibrary(String pattern) {
        String path = pattern.replace("{triple}", cpu.triple());
        libraries.add(path);
        add(path);
    }

    private void add(String path) {
        String real = real(path);
        for (int slash = real.lastIndexOf('/'); slash >= 0; slash = real.lastIndexOf('/')) {
            String folder = real.substring(0, slash);
            folders.computeIfAbsent(folder, any -> new TreeSet<>(NameOrder.BY_BYTES))
                    .add(real.substring(slash + 1));
            real = folder;
        }
    }

    /** Where a path leads when {@code /lib} and its like are links into {@code /usr}; no slash at the end. */
    private String real(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (profile.mergedUsr()) {
            for (String folder : List.of("/lib", "/lib64", "/bin", "/sbin")) {
                if (plain.equals(folder) || plain.startsWith(folder + "/")) {
                    return "/usr" + plain;
                }
            }
        }
        return plain;
    }
}
