package dev.slipway.rule.engine;

import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.List;

/** ENG006: a library that a file needs is not found, or what is found by its name is another one. */
record LibraryMissing(String rule) implements RefusalCheck {
    @Override
    public Verdict judgeRefused(Examined file) {
        Loading loading = file.loading();
        List<String> missing = loading.needed().stream()
                .filter(LibraryMissing::isMissing)
                .map(Library::name)
                .toList();
        boolean deeper = file.isRefusedFor(Cause.MISSING_LIBRARY) && missing.isEmpty();
        if (!deeper && missing.isEmpty() && !isImposter(file)) {
            return Verdict.PASSED;
        }
        return EngineFindings.one(
                rule(),
                Severity.ERROR,
                file,
                missing.isEmpty() ? loading.why() : "needs " + String.join(", ", missing),
                (missing.isEmpty()
                                ? EngineFindings.capital(loading.why())
                                : absent(missing) + " " + file.site().where())
                        + searched(loading, missing) + ".",
                LibraryRemedy.of(file, missing));
    }

    /** One that was not searched for is not missing. */
    private static boolean isMissing(Library library) {
        return library.found().isEmpty() && !library.searched().isEmpty();
    }

    /** Another library by the name of one, as a link from libssl.so.1.1 to libssl.so.3: only its versions tell. */
    static boolean isImposter(Examined file) {
        return file.isRefusedFor(Cause.SYMBOL_VERSION)
                && file.loading().versions().stream().anyMatch(LibraryMissing::isOfAnother);
    }

    /** OpenSSL drops all versions of a release in the next, so that what lacks one is no older library. */
    static boolean isOfAnother(SymbolVersion version) {
        return version.refused() && version.name().startsWith("OPENSSL_");
    }

    private static String absent(List<String> missing) {
        return EngineFindings.list(missing, "and") + (missing.size() == 1 ? " is not found" : " are not found");
    }

    private static String searched(Loading loading, List<String> missing) {
        return loading.needed().stream()
                .filter(library -> missing.contains(library.name()))
                .findFirst()
                .filter(library -> !library.searched().isEmpty())
                .map(library -> ": looked in " + String.join(", ", library.searched()))
                .orElse("");
    }
}
