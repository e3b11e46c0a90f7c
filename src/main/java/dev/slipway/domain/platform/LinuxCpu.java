package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A CPU for which Linux engines are published, with the places that its libraries have. */
enum LinuxCpu {
    X64("x86_64", "ld-linux-x86-64.so.2", Cpu.X64),
    ARM64("aarch64", "ld-linux-aarch64.so.1", Cpu.ARM64);

    private final String machine;
    private final String glibcLoader;
    private final Cpu cpu;

    LinuxCpu(String machine, String glibcLoader, Cpu cpu) {
        this.machine = machine;
        this.glibcLoader = glibcLoader;
        this.cpu = cpu;
    }

    Cpu cpu() {
        return cpu;
    }

    /** The CPU of Node's name for it; empty for those without engines. */
    static Optional<LinuxCpu> of(String arch) {
        return switch (arch) {
            case "x64" -> Optional.of(X64);
            case "arm64" -> Optional.of(ARM64);
            default -> Optional.empty();
        };
    }

    String muslLoader() {
        return "/lib/ld-musl-" + machine + ".so.1";
    }

    /** The file that names the folders of libraries in place of those that musl knows. */
    String muslPathFile() {
        return "/etc/ld-musl-" + machine + ".path";
    }

    /** Where the dynamic loader of glibc is found, the path that programs name first. */
    List<String> glibcLoaders() {
        return Stream.concat(
                        Stream.of(this == X64 ? "/lib64" : "/lib", this == X64 ? "/lib" : "/lib64"),
                        Stream.of("/usr/lib64", triple("/lib"), triple("/usr/lib")))
                .map(directory -> directory + "/" + glibcLoader)
                .toList();
    }

    /** The standard library directories, the more specific first. */
    List<String> libraryDirectories(Libc libc) {
        return libc == Libc.MUSL
                ? List.of("/lib", "/usr/local/lib", "/usr/lib")
                : List.of(triple("/usr/lib"), triple("/lib"), "/lib64", "/usr/lib64", "/lib", "/usr/lib");
    }

    private String triple(String parent) {
        return parent + "/" + machine + "-linux-gnu";
    }
}
