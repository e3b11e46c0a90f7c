package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Holds the reference, the sources of the man pages and the completion script to the code. To write them anew after a
 * change: {@code mvn test -Dtest=CommandReferenceTest -DargLine=-Dregenerate=true}.
 */
class CommandReferenceTest {
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    @TempDir
    private Path scratch;

    @Test
    void theReferenceIsWhatTheCommandsSay() throws IOException {
        StringBuilder text =
                new StringBuilder("# Command line\n\nThis page is made from the program; a test holds it.\n");
        for (CommandLine command : all(Cli.reference(Commands.ROOT))) {
            text.append("\n## ")
                    .append(command.getCommandSpec().qualifiedName())
                    .append("\n\n```text\n");
            text.append(command.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
        }

        hold(Path.of("docs/cli.md"), text.toString().replace("\r\n", "\n"));
    }

    @Test
    void theManPagesAreWhatTheCommandsSay() throws IOException {
        CommandSpec[] specs = all(Cli.reference(Commands.ROOT)).stream()
                .map(CommandLine::getCommandSpec)
                .toArray(CommandSpec[]::new);

        ManPageGenerator.generateManPage(scratch.toFile(), null, new boolean[0], true, specs);

        for (Map.Entry<String, String> page : texts(scratch).entrySet()) {
            hold(Path.of("docs/man").resolve(page.getKey()), page.getValue());
        }
        assertThat(texts(Path.of("docs/man")).keySet()).isEqualTo(texts(scratch).keySet());
    }

    @Test
    void theCompletionScriptKnowsEveryCommand() throws IOException {
        String script = AutoComplete.bash("slipway", Cli.reference(Commands.ROOT));

        hold(Path.of("src/dist/completion/slipway.bash"), script.replace("\r\n", "\n"));
    }

    @Test
    void everyCommandAndOptionIsDescribed() {
        for (CommandLine command : all(Cli.reference(Commands.ROOT))) {
            CommandSpec spec = command.getCommandSpec();

            assertThat(spec.usageMessage().description())
                    .as(spec.qualifiedName())
                    .isNotEmpty();
            assertThat(spec.options())
                    .as(spec.qualifiedName())
                    .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
        }
    }

    private static List<CommandLine> all(CommandLine root) {
        List<CommandLine> all = new ArrayList<>(List.of(root));
        root.getSubcommands().values().forEach(child -> all.addAll(all(child)));
        return all;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return texts;
    }

    private static void hold(Path file, String expected) throws IOException {
        if (REGENERATE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .as(file.toString())
                .isEqualTo(expected);
    }
}
