package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.domain.secret.UrlShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every verb, and every option of it that takes a value, is given URLs where they do not belong, and none of what is
 * printed shows their secret. The lines are made of the command model, so that no new option can be forgotten.
 */
class MisplacedSecretTest {
    /** How many lines pass between two that get the same shape: enough for each, and soon done. */
    private static final int STRIDE = 23;

    @TempDir
    private Path folder;

    @Test
    void noVerbAndNoOptionShowsWhatWasTypedInTheWrongPlace() {
        List<String> shapes = UrlShapes.all();
        List<List<String>> lines = lines();
        List<String> leaks = new ArrayList<>();

        for (int shape = 0; shape < shapes.size(); shape++) {
            for (int line = shape % STRIDE; line < lines.size(); line += STRIDE) {
                check(lines.get(line), shapes.get(shape), leaks);
            }
        }

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(leaks).isEmpty();
    }

    @Test
    void noUrlOfAProjectShowsItsSecret() throws IOException {
        Files.writeString(
                folder.resolve("schema.prisma"),
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
        List<String> leaks = new ArrayList<>();
        for (String shape : UrlShapes.all()) {
            Files.writeString(folder.resolve(".env"), "DATABASE_URL=`" + shape + "`\n");
            for (String format : List.of("text", "json")) {
                check(List.of("datasource", "show", "--format", format), "--schema=schema.prisma", leaks);
                check(
                        List.of("datasource", "limit", "7", "--dry-run", "--format", format),
                        "--schema=schema.prisma",
                        leaks);
                check(List.of("datasource", "show", "--format", format, "--url"), shape, leaks);
            }
        }

        assertThat(leaks).isEmpty();
    }

    private void check(List<String> line, String last, List<String> leaks) {
        List<String> words = new ArrayList<>(line);
        words.add(last);
        Ran ran = new CommandsInProcess(folder).run(words);
        if (UrlShapes.isSecretIn(ran.all()) || ran.code() == ExitCode.BUG.code()) {
            leaks.add(words + " " + ran);
        }
    }

    private static List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        collect(Cli.reference(Commands.ROOT), List.of(), lines);
        return lines;
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> lines) {
        lines.add(path);
        command.getSubcommands().forEach((name, sub) -> collect(sub, with(path, name), lines));
        for (OptionSpec option : command.getCommandSpec().options()) {
            // What limit prints of --url is asked for.
            boolean asked = path.equals(List.of("datasource", "limit"))
                    && option.longestName().equals("--url");
            if (option.arity().max() > 0 && !asked) {
                lines.add(with(path, option.longestName()));
            }
        }
    }

    private static List<String> with(List<String> path, String word) {
        return Stream.concat(path.stream(), Stream.of(word)).toList();
    }
}
