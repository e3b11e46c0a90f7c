package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.verification.Site;
import dev.slipway.domain.verification.TableLoader;
import java.io.IOException;
import java.util.List;

/**
 * A runtime of which no more than a row of some tables is known.
 *
 * @param libraryPath folders of what ships there in which the loader looks
 */
record TableGround(Site site, List<String> notes, TableLoader loader, List<String> libraryPath) implements Ground {
    public TableGround {
        notes = List.copyOf(notes);
        libraryPath = List.copyOf(libraryPath);
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) throws IOException {
        return read instanceof Elf elf
                ? new ShippedLibraries(file, libraryPath, loader).load(elf, bytes)
                : Elsewhere.refused(site);
    }
}
