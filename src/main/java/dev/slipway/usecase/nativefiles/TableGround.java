package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Entry;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.ElfSymbols;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.verification.Site;
import dev.slipway.domain.verification.TableLoader;
import java.io.IOException;
import java.util.List;

/** A runtime of which no more than a row of some tables is known. */
public final class TableGround implements Ground {
    private final Site site;
    private final List<String> notes;
    private final TableLoader loader;
    private final List<String> libraryPath;

    /** @param libraryPath folders of what ships there in which the loader looks */
    public TableGround(Site site, List<String> notes, TableLoader loader, List<String> libraryPath) {
        this.site = site;
        this.notes = List.copyOf(notes);
        this.loader = loader;
        this.libraryPath = List.copyOf(libraryPath);
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) throws IOException {
        return read instanceof Elf elf
                ? loader.load(elf, unversioned(bytes), library -> ships(file, library))
                : Elsewhere.refused(site);
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

    private boolean ships(Candidate file, String library) {
        String folder = file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
        return libraryPath.stream().anyMatch(path -> isFile(file, path + "/" + library))
                || isFile(file, folder + "/" + library);
    }

    private static boolean isFile(Candidate file, String path) {
        return file.tree().resolve(path) instanceof Resolution.Found found
                && found.entry().kind() == Entry.Kind.FILE;
    }
}
