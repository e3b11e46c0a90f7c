package dev.slipway.domain.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The platform that a package names: {@code @img/sharp-linuxmusl-x64}, {@code @rollup/rollup-linux-x64-gnu},
 * {@code @esbuild/linux-x64}. The words are Node's {@code process.platform} and {@code process.arch}, and those that napi-rs,
 * sharp and older packages write for the same.
 *
 * @param family the name without the words of the platform
 * @param system as Node names it
 * @param cpu as Node names it
 * @param libc its C library by name; empty where the name does not tell
 */
public record NamedPlatform(String family, String system, String cpu, Optional<String> libc) {
    private static final Set<String> SYSTEMS = Set.of(
            "linux", "darwin", "win32", "freebsd", "openbsd", "netbsd", "android", "sunos", "aix", "openharmony");
    private static final Map<String, String> OTHER_SYSTEMS =
            Map.of("linuxmusl", "linux", "windows", "win32", "macos", "darwin", "osx", "darwin");
    private static final Set<String> CPUS = Set.of(
            "x64", "arm64", "arm", "ia32", "ppc64", "ppc64le", "s390x", "riscv64", "loong64", "mips64el", "universal");
    private static final Map<String, String> OTHER_CPUS =
            Map.of("64", "x64", "amd64", "x64", "aarch64", "arm64", "32", "ia32", "armv7", "arm", "armv6", "arm");
    private static final Map<String, String> LIBRARIES = Map.of(
            "gnu",
            "glibc",
            "glibc",
            "glibc",
            "gnueabihf",
            "glibc",
            "musl",
            "musl",
            "musleabihf",
            "musl",
            "linuxmusl",
            "musl");

    /** Words that go with a platform and are none. */
    private static final Set<String> OTHERS = Set.of("msvc", "eabi");

    /** The platform of a package; empty where its name is of none. */
    public static Optional<NamedPlatform> of(String name) {
        List<String> family = new ArrayList<>();
        Optional<String> system = Optional.empty();
        Optional<String> cpu = Optional.empty();
        Optional<String> libc = Optional.empty();
        for (String word :
                name.toLowerCase(Locale.ROOT).replace("x86_64", "x64").split("[-/]")) {
            Optional<String> asSystem =
                    SYSTEMS.contains(word) ? Optional.of(word) : Optional.ofNullable(OTHER_SYSTEMS.get(word));
            Optional<String> asCpu =
                    CPUS.contains(word) ? Optional.of(word) : Optional.ofNullable(OTHER_CPUS.get(word));
            Optional<String> asLibrary = Optional.ofNullable(LIBRARIES.get(word));
            system = system.or(() -> asSystem);
            cpu = cpu.or(() -> asCpu);
            libc = libc.or(() -> asLibrary);
            if (asSystem.isEmpty() && asCpu.isEmpty() && asLibrary.isEmpty() && !OTHERS.contains(word)) {
                family.add(word);
            }
        }
        boolean platform = system.isPresent() && cpu.isPresent();
        return platform
                ? Optional.of(new NamedPlatform(String.join("-", family), system.get(), cpu.get(), libc))
                : Optional.empty();
    }
}
