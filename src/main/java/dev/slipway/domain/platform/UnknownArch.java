package dev.slipway.domain.platform;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A word that names no processor architecture. */
public record UnknownArch(String word) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "There is no architecture named \"" + word + "\".";
    }

    @Override
    public String remedy() {
        return "Use one of "
                + Arrays.stream(Cpu.values()).map(Cpu::node).collect(Collectors.joining(", "))
                + "; amd64, x86_64, aarch64 and the like are understood too.";
    }
}
