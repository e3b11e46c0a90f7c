package dev.slipway.domain.deployment;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that AWS takes for a runtime and a CPU (AWS Lambda API reference, CreateFunction, 2026-11-22): a file is read
 * as it is meant, and deployed as it stands.
 */
public final class LambdaWords {
    private static final Pattern NODE =
            Pattern.compile("(?:lambda:)?node(?:\\.?js)?[-_ ]?v?([1-9][0-9])(?:[._]x|(?:\\.[0-9]{1,4}){0,2})");

    private LambdaWords() {}

    /** How AWS writes the runtime that a file names in words of its own; empty where it is written so, or is another's. */
    public static Optional<String> runtime(Destination function) {
        return written(function, function.runtime()).flatMap(written -> {
            Matcher node = NODE.matcher(written.strip().toLowerCase(Locale.ROOT));
            return node.matches()
                    ? Optional.of("nodejs" + node.group(1) + ".x").filter(right -> !right.equals(written))
                    : Optional.empty();
        });
    }

    /** The same of the CPU. */
    public static Optional<String> architecture(Destination function) {
        return written(function, function.architecture())
                .flatMap(word -> Cpu.named(word.equalsIgnoreCase("arm") ? "arm64" : word)
                        .map(cpu -> cpu == Cpu.ARM64 ? "arm64" : "x86_64")
                        .filter(right -> !right.equals(word)));
    }

    private static Optional<String> written(Destination function, Optional<Fact<String>> word) {
        return word.filter(fact -> function.platform() == Platform.LAMBDA && isOfFile(fact))
                .map(Fact::value);
    }

    /** In slipway.yaml each word is taken that means something. */
    private static boolean isOfFile(Fact<String> fact) {
        return fact.place().kind() == Place.Kind.FILE && !fact.place().file().matches("(?:.*/)?slipway\\.ya?ml");
    }
}
