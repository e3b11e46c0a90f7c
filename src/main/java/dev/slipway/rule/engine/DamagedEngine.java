package dev.slipway.rule.engine;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.Optional;

/** ENG004: a file is cut, damaged, or something else than a native file. */
record DamagedEngine(String rule) implements Check<Examined> {
    @Override
    public Verdict judge(Examined file) {
        Optional<String> damage = damage(file.file());
        if (damage.isPresent()) {
            return found(file, damage.get(), EngineFindings.again(file));
        }
        boolean refused = file.isRefusedFor(Cause.BAD_FILE) || file.isRefusedFor(Cause.CRASH);
        return refused && !file.isOthers()
                ? found(
                        file,
                        EngineFindings.capital(file.loading().why()) + ".",
                        "Replace the file that is named; a library of the place comes back when its package is"
                                + " installed again.")
                : Verdict.PASSED;
    }

    private static Optional<String> damage(NativeFile file) {
        if (file instanceof NativeFile.Truncated cut) {
            return Optional.of("This " + cut.format() + " file is cut short: " + cut.why() + ".");
        }
        if (file instanceof NativeFile.Damaged damaged) {
            return Optional.of("This " + damaged.format() + " file is damaged: " + damaged.why() + ".");
        }
        return file instanceof NativeFile.Foreign foreign
                ? Optional.of("This is no native file, but " + foreign.what() + ".")
                : Optional.empty();
    }

    private Verdict found(Examined file, String message, String remedy) {
        return EngineFindings.one(rule(), Severity.ERROR, file, file.size() + " bytes", message, remedy);
    }
}
