package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.text.Vocabulary;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dynamic loaders of a root, by the CPU whose programs they start. */
final class RootLoaders {
    /** Of C libraries whose search is not known here, and where they lie. */
    private static final List<String> OTHERS = Vocabulary.inOrder("""
            /system/bin/linker64 /system/bin/linker /libexec/ld-elf.so.1 /lib/ld-uClibc.so.0 /lib/ld64-uClibc.so.0
            /lib/ld-uClibc.so.1 /lib/ld64-uClibc.so.1""");

    /** What {@code $PLATFORM} is on Intel's CPUs with AVX2; on AMD's it is that of all others (glibc, cpu-features.c). */
    private static final String INTEL = "haswell";

    private final RootLibraries root;
    private final LoaderOptions options;
    private final Map<Cpu, List<Loader>> known = new EnumMap<>(Cpu.class);

    RootLoaders(RootLibraries root, LoaderOptions options) {
        this.root = root;
        this.options = options;
    }

    /** The loader for a CPU; two where it depends on features which folders it asks. */
    List<Loader> of(Cpu cpu) throws IOException {
        List<Loader> loaders = known.get(cpu);
        if (loaders == null) {
            loaders = read(cpu);
            known.put(cpu, loaders);
        }
        return loaders;
    }

    private List<Loader> read(Cpu cpu) throws IOException {
        Optional<GlibcRoot> glibc = GlibcRoot.of(root, cpu);
        if (glibc.isPresent()) {
            Loader plain = loader(glibc.get(), cpu.machine(), false);
            return cpu == Cpu.X64 ? List.of(plain, loader(glibc.get(), INTEL, true)) : List.of(plain);
        }
        return MuslRoot.of(root, cpu)
                .<List<Loader>>map(musl -> List.of(new MuslLoader(root, musl, options)))
                .orElse(List.of());
    }

    private Loader loader(GlibcRoot glibc, String platform, boolean best) {
        DynamicTokens tokens = new DynamicTokens(glibc.lib(), platform);
        return new GlibcLoader(root, glibc, options, tokens, HardwareFolders.of(glibc, best));
    }

    /** The first CPU that the root has a loader for. */
    Optional<Cpu> first() throws IOException {
        for (Cpu cpu : Cpu.values()) {
            if (!of(cpu).isEmpty()) {
                return Optional.of(cpu);
            }
        }
        return Optional.empty();
    }

    /** The path of a loader that is not known here. */
    Optional<String> unknown() throws IOException {
        for (String path : OTHERS) {
            if (root.open(path) instanceof LibraryFile) {
                return Optional.of(path);
            }
        }
        return root.isFolder("/nix/store") ? Optional.of("/nix/store") : Optional.empty();
    }
}
