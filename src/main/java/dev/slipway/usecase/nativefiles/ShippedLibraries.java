package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.verification.Loadings;
import dev.slipway.domain.verification.TableLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The libraries that ship with a file and that it needs: {@code DT_RPATH} and {@code DT_RUNPATH} with {@code $ORIGIN}, the
 * folders of {@code LD_LIBRARY_PATH}. Each is held against the tables as the file itself is.
 */
final class ShippedLibraries {
    private static final int DEEPEST = 8;

    private final Candidate file;
    private final List<String> libraryPath;
    private final TableLoader loader;
    private final Map<String, Optional<Loading>> known = new HashMap<>();
    private final Set<String> defined = new HashSet<>();

    /** @param libraryPath folders of what ships there in which the loader looks */
    ShippedLibraries(Candidate file, List<String> libraryPath, TableLoader loader) {
        this.file = file;
        this.libraryPath = libraryPath;
        this.loader = loader;
    }

    Loading load(Elf elf, ByteSource bytes) throws IOException {
        return load(elf, bytes, file.path(), DEEPEST);
    }

    private Loading load(Elf elf, ByteSource bytes, String path, int depth) throws IOException {
        Map<String, Optional<Loading>> found = new HashMap<>();
        for (String name : elf.linking().needed()) {
            found.put(name, library(elf, path, name, depth));
        }
        List<String> open = unversioned(bytes).stream()
                .filter(name -> !defined.contains(name))
                .toList();
        return loader.load(elf, open, name -> found.getOrDefault(name, Optional.empty()));
    }

    private Optional<Loading> library(Elf elf, String path, String name, int depth) throws IOException {
        Optional<TreeEntry> entry = folders(elf, path).stream()
                .flatMap(folder -> isFile(folder + "/" + name).stream())
                .findFirst();
        if (entry.isEmpty() || depth == 0) {
            // Beside a file that does not say so no loader looks, but whoever opens it may have opened the library
            // before.
            return isFile(origin(path) + "/" + name).map(beside -> open(name + " lies beside it"));
        }
        String at = entry.get().path();
        if (!known.containsKey(at)) {
            // One that needs itself, by whatever way, is being loaded.
            known.put(at, Optional.empty());
            ByteSource bytes = file.tree().open(entry.get());
            if (NativeFile.read(bytes) instanceof Elf library) {
                ElfSymbols.read(bytes).all().stream()
                        .filter(ElfSymbol::findable)
                        .forEach(symbol -> defined.add(symbol.name()));
                Loading loading = load(library, bytes, at, depth - 1);
                known.put(at, Optional.of(hasVersions(elf, name, library) ? loading : open("its versions")));
            }
        }
        return known.getOrDefault(at, Optional.empty());
    }

    private List<String> folders(Elf elf, String path) {
        String origin = origin(path);
        List<String> folders = new ArrayList<>();
        elf.linking().runpath().or(() -> elf.linking().rpath()).ifPresent(paths -> {
            for (String each : paths.split(":")) {
                folders.add(each.replace("${ORIGIN}", origin).replace("$ORIGIN", origin));
            }
        });
        folders.addAll(libraryPath);
        return folders;
    }

    private static String origin(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean hasVersions(Elf elf, String name, Elf library) {
        return elf.linking().versionsNeeded().stream()
                .filter(each -> each.library().equals(name) && !each.weak())
                .allMatch(each -> library.linking().versionsDefined().contains(each.version()));
    }

    private static Loading open(String why) {
        return Loadings.notDecided(why, List.of());
    }

    private Optional<TreeEntry> isFile(String path) {
        return file.tree().resolve(path) instanceof Resolution.Found found
                        && found.entry().kind() == TreeEntry.Kind.FILE
                ? Optional.of(found.entry())
                : Optional.empty();
    }

    /** Symbols that no version vouches for; Node-API is Node's own, whoever opens the file. */
    private static List<String> unversioned(ByteSource bytes) throws IOException {
        return ElfSymbols.read(bytes).undefined().stream()
                .filter(symbol -> symbol.version().isEmpty()
                        && symbol.binding() != ElfSymbol.Binding.WEAK
                        && symbol.use() != ElfSymbol.Use.NEVER
                        && !symbol.name().startsWith("napi_")
                        && !symbol.name().startsWith("node_api_"))
                .map(ElfSymbol::name)
                .toList();
    }
}
