package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.Loadings;
import dev.slipway.domain.verification.Site;
import dev.slipway.usecase.nativefiles.Candidate;
import dev.slipway.usecase.nativefiles.Elsewhere;
import dev.slipway.usecase.nativefiles.Ground;
import dev.slipway.usecase.nativefiles.Sites;
import java.util.Optional;

/** A platform whose runtime nothing names: each of them is Linux with glibc, and that is all that is known. */
record UnnamedGround(Site site, String unknown) implements Ground {
    static UnnamedGround of(Destination destination, Optional<Cpu> cpu) {
        Site site = new Site(
                destination.title(),
                "",
                false,
                Optional.of("linux"),
                cpu,
                Optional.of(Libc.GLIBC),
                Optional.empty(),
                Sites.UNTOLD);
        return new UnnamedGround(site, destination.unnamed());
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) {
        if (!(read instanceof Elf elf)) {
            return Elsewhere.refused(site);
        }
        return site.cpu().isPresent() && !elf.cpu().equals(site.cpu())
                ? Loadings.refused(Cause.WRONG_ARCHITECTURE, "it is for another CPU")
                : Loadings.notDecided(unknown, Loadings.unsearched(elf.linking().needed()));
    }
}
