package dev.slipway.rule.engine;

import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.Optional;

/** ENG012: all that a file names is there, and the loader refuses it nevertheless. */
record RefusedByLoader(String rule) implements RefusalCheck {
    @Override
    public Verdict judgeRefused(Examined file) {
        Loading loading = file.loading();
        Optional<String> remedy = loading.cause().isEmpty()
                ? Optional.of(EngineFindings.again(file))
                : loading.cause().flatMap(cause -> remedy(cause, file));
        return remedy.map(todo -> (Verdict) EngineFindings.one(
                        rule(),
                        Severity.ERROR,
                        file,
                        loading.loaderWords().orElse(loading.why()),
                        EngineFindings.capital(loading.why()) + ".",
                        todo))
                .orElse(Verdict.PASSED);
    }

    /** Empty for what another rule says. */
    private static Optional<String> remedy(Cause cause, Examined file) {
        return switch (cause) {
            case MISSING_LIBRARY, SYMBOL_VERSION, BAD_FILE, CRASH, WRONG_ARCHITECTURE -> Optional.empty();
            case UNDEFINED_SYMBOL ->
                Optional.of("Use a build for the C library and the release of that place, which \""
                        + file.site().platformCommand() + "\" tells.");
            case NO_LOADER ->
                Optional.of("Use an image that has the loader which this file names, or a build for the C library that"
                        + " is there.");
            case OS_ABI -> Optional.of("Use a build for Linux: this one is marked for another system.");
            case STATIC_TLS ->
                Optional.of("Load it when the process starts, by LD_PRELOAD, or use a build without static TLS.");
            case NOT_DLOPENABLE -> Optional.of("Start it as a program: it is no library that can be opened.");
            case EXECUTABLE_STACK ->
                Optional.of("Use a newer build of the package, or clear the flag: patchelf --clear-execstack FILE");
        };
    }
}
