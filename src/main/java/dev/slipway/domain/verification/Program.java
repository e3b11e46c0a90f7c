package dev.slipway.domain.verification;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.engine.NamedEngine;
import java.util.Optional;

/** Tells programs, which are started, from libraries, which a process opens. */
public final class Program {
    private static final long PIE = 0x800_0000;

    private Program() {}

    /**
     * Whether a file is meant to be started: an engine of that kind, or a program that is not named as a library.
     *
     * @param name without folders
     */
    public static boolean is(NativeFile file, Optional<NamedEngine> engine, String name) {
        if (engine.isPresent()) {
            return !engine.get().kind().isLibrary();
        }
        boolean library = name.endsWith(".node") || name.endsWith(".so") || name.contains(".so.");
        return !library && file instanceof Elf elf && isStarted(elf);
    }

    private static boolean isStarted(Elf elf) {
        return elf.type() == Elf.Type.EXECUTABLE
                || elf.interpreter().isPresent()
                || (elf.linking().flags1() & PIE) != 0;
    }
}
