package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every verb in every format, in a project whose names and values would like to write lines of their own. */
@DisabledOnOs(OS.WINDOWS)
final class HostileNamesIT {
    @AutoClose
    private final Bench bench;

    HostileNamesIT(@TempDir Path scratch) throws IOException {
        bench = Bench.in(Files.createDirectories(scratch.resolve("p\n::error::p\u202e##[error]")));
    }

    @Test
    void noNameAndNoValueWritesALineOrSteersATerminal() {
        HostileProject.layOut(bench);
        List<String> wrong = new ArrayList<>();

        for (SecretLine line :
                SecretLine.all(HostileProject.NAME, bench.mirror().address())) {
            for (List<String> words : line.inEveryFormat()) {
                Ran ran = bench.inProcess(words.toArray(String[]::new));
                String shown = ran.output() + ran.errors();
                if (!line.asked() && isWrong(shown)) {
                    wrong.add(words + ":\n" + shown);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isWrong(String output) {
        // The runner is told what to hide as it is; an annotation of ours has a place or a title, unlike a forged one.
        String shown = output.lines()
                .filter(line -> !line.startsWith("::add-mask::"))
                .map(line -> line.replaceFirst("^::(error|warning|notice) (?=(file|title)=)", ""))
                .collect(Collectors.joining("\n"));
        boolean steers = shown.chars().anyMatch(c -> c != '\n' && Printable.isUnsafe(c));
        return steers
                || shown.contains("##[")
                || shown.lines()
                        .map(String::strip)
                        .anyMatch(line -> line.startsWith("FORGED") || line.startsWith("::"));
    }
}
