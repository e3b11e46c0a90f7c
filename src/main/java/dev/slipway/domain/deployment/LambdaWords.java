package dev.slipway.domain.deployment;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.ArrayList;
import java.util.List;
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

    /** Why AWS refuses a function with what a file says of it, a sentence for each word. */
    public static List<String> refused(Destination function) {
        List<String> refused = new ArrayList<>();
        if (function.platform() != Platform.LAMBDA) {
            return refused;
        }
        function.runtime().filter(LambdaWords::isOfFile).ifPresent(runtime -> {
            Matcher node = NODE.matcher(runtime.value().strip().toLowerCase(Locale.ROOT));
            if (node.matches() && !runtime.value().equals("nodejs" + node.group(1) + ".x")) {
                refused.add(words("runtime", runtime, "nodejs" + node.group(1) + ".x"));
            }
        });
        function.architecture()
                .filter(LambdaWords::isOfFile)
                .ifPresent(cpu -> meant(cpu.value())
                        .filter(right -> !right.equals(cpu.value()))
                        .ifPresent(right -> refused.add(words("architecture", cpu, right))));
        return refused;
    }

    private static Optional<String> meant(String word) {
        return Cpu.named(word.equalsIgnoreCase("arm") ? "arm64" : word)
                .map(cpu -> cpu == Cpu.ARM64 ? "arm64" : "x86_64");
    }

    /** In slipway.yaml each word is taken that means something. */
    private static boolean isOfFile(Fact<String> fact) {
        return fact.place().kind() == Place.Kind.FILE && !fact.place().file().matches("(?:.*/)?slipway\\.ya?ml");
    }

    private static String words(String what, Fact<String> fact, String right) {
        return "whether AWS takes the function: Lambda has no " + what + " " + fact.value() + " ("
                + fact.place().place() + "); write " + right;
    }
}
