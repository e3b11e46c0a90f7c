package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Site;
import dev.slipway.domain.verification.SystemLoader;
import dev.slipway.port.SystemTables;
import dev.slipway.usecase.nativefiles.Candidate;
import dev.slipway.usecase.nativefiles.Elsewhere;
import dev.slipway.usecase.nativefiles.Ground;
import dev.slipway.usecase.nativefiles.Sites;
import java.util.Optional;

/** A machine with macOS or Windows, of which the libraries are known that every such system has. */
record SystemGround(String os, Site site, SystemTables tables) implements Ground {
    static SystemGround of(String os, Optional<Cpu> cpu, SystemTables tables) {
        Optional<String> system = Optional.of(os);
        return new SystemGround(
                os,
                new Site(Sites.HERE, "", false, system, cpu, Optional.empty(), Optional.empty(), Sites.UNTOLD),
                tables);
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) throws ProblemException {
        boolean other = !BuiltFor.of(read).map(BuiltFor::os).equals(Optional.of(os));
        return other ? Elsewhere.refused(site) : new SystemLoader(site, SystemNames.of(tables, os, read)).load(read);
    }
}
