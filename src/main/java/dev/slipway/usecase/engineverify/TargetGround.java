package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Loadings;
import dev.slipway.domain.verification.Site;
import dev.slipway.domain.verification.SystemLoader;
import dev.slipway.domain.verification.TargetFit;
import dev.slipway.port.SystemTables;
import dev.slipway.usecase.nativefiles.Candidate;
import dev.slipway.usecase.nativefiles.Ground;
import dev.slipway.usecase.nativefiles.Sites;
import java.util.List;
import java.util.Optional;

/** Wherever a binary target is right: its name promises a system, a processor, a C library and an OpenSSL, and nothing else. */
record TargetGround(BinaryTarget target, TargetFit fit, Site site, SystemTables tables) implements Ground {
    static TargetGround of(BinaryTarget target, SystemTables tables) {
        TargetFit fit = TargetFit.of(target);
        Site site = new Site(
                target.name(),
                "--target " + target,
                true,
                fit.os(),
                fit.cpus().size() == 1 ? Optional.of(fit.cpus().get(0)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sites.UNTOLD);
        return new TargetGround(target, fit, site, tables);
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) throws ProblemException {
        Optional<BuiltFor> built = BuiltFor.of(read);
        List<String> misfits = built.map(fit::misfits).orElse(List.of());
        if (!misfits.isEmpty()) {
            return Loadings.refused(
                    Cause.WRONG_ARCHITECTURE, target + " means another: " + String.join(", and ", misfits));
        }
        if (fit.os().isPresent() && !fit.os().get().equals("linux")) {
            return new SystemLoader(site, SystemNames.of(tables, fit.os().get(), read)).load(read);
        }
        boolean alone = built.flatMap(BuiltFor::libc).equals(Optional.of("static"));
        return alone
                ? Loadings.loads(List.of())
                : Loadings.notDecided(
                        "its header fits " + target
                                + ", and which libraries are there is not known: name the place with"
                                + " --root DIR, --image TAR or --runtime NAME",
                        read instanceof NativeFile.Elf elf
                                ? Loadings.unsearched(elf.linking().needed())
                                : List.of());
    }
}
