package dev.slipway.rule.engine;

import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.List;
import java.util.stream.Collectors;

/** ENG007: a library is there, glibc above all, but older than the file needs. */
record LibraryTooOld(String rule) implements RefusalCheck {
    @Override
    public Verdict judgeRefused(Examined file) {
        List<SymbolVersion> lacking = file.loading().versions().stream()
                .filter(version -> version.refused() && !LibraryMissing.isOfAnother(version))
                .toList();
        if (lacking.isEmpty()) {
            return file.isRefusedFor(Cause.SYMBOL_VERSION) && !LibraryMissing.isImposter(file)
                    ? found(file, file.loading().why())
                    : Verdict.PASSED;
        }
        return found(
                file,
                lacking.stream()
                                .map(version -> version.name() + " of " + version.library())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + (lacking.size() == 1 ? " is not there" : " are not there"));
    }

    private Verdict found(Examined file, String what) {
        return EngineFindings.one(
                rule(),
                Severity.ERROR,
                file,
                what,
                "The libraries " + file.site().where() + " are older than this file needs: " + what + ".",
                file.engine().isPresent()
                        ? "Use a newer image or runtime, or an older Prisma, whose engines need less: slipway engine"
                                + " runtimes lists what can be named."
                        : "Use a newer image or runtime, or a build of the package for older systems.");
    }
}
