package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.Commands;
import dev.slipway.cli.CommandTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verb in every format, in projects full of passwords: none is shown, and none reaches another file. */
final class SecretsIT {
    private static final String MASK_COMMAND = "::add-mask::";

    @AutoClose
    private final Bench bench;

    SecretsIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @ParameterizedTest
    @EnumSource
    void noVerbShowsAPassword(SecretProject project) throws Exception {
        project.layOut(bench);
        Set<Path> holders = holders();
        // What is written at the user's word: a workflow's variables, and now.json under its new name.
        holders.add(bench.folder().resolve("github.env"));
        holders.add(bench.folder().resolve("vercel.json"));
        holders.add(bench.folder().resolve("now.json.old"));
        bench.with("GITHUB_ENV", bench.folder().resolve("github.env").toString());
        List<String> leaks = new ArrayList<>();
        Set<String> verbs = new HashSet<>();

        for (SecretLine line : SecretLine.all(project.url(), bench.mirror().address())) {
            for (List<String> words : line.inEveryFormat()) {
                String[] arguments = words.toArray(String[]::new);
                // One of each verb as a process of its own, which hands over its streams as the others cannot.
                Ran ran = verbs.add(line.verb()) ? bench.slipway(arguments) : bench.inProcess(arguments);
                String shown = line.asked() ? "" : ran.output();
                if (SecretProject.isIn(shown + withoutMaskCommand(ran.errors()))) {
                    leaks.add(ran.toString());
                }
                assertThat(ran.exitCode()).as(ran.toString()).isNotEqualTo(70);
                assertThat(holders()).as(ran.command().toString()).isSubsetOf(holders);
            }
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void noVerbIsLeftOut() {
        Set<String> verbs = new TreeSet<>();
        SecretLine.all("postgresql://h/d", "http://127.0.0.1:9").forEach(line -> verbs.add(line.verb()));

        assertThat(verbs).containsExactlyInAnyOrderElementsOf(verbsOf(Commands.ROOT, ""));
    }

    private static Set<String> verbsOf(CommandTree tree, String path) {
        Set<String> verbs = new TreeSet<>();
        if (tree instanceof CommandTree.Noun noun) {
            for (CommandTree child : noun.children()) {
                verbs.addAll(verbsOf(child, path.isEmpty() ? child.name() : path + " " + child.name()));
            }
        } else {
            verbs.add(path);
        }
        return verbs;
    }

    /** GitHub's runner learns what to hide from a line that holds it. */
    private static String withoutMaskCommand(String errors) {
        return errors.lines().filter(line -> !line.startsWith(MASK_COMMAND)).reduce("", (a, b) -> a + "\n" + b);
    }

    /** The files, in the project and in its user's home, that hold the password. */
    private Set<Path> holders() throws IOException {
        Set<Path> holders = new LinkedHashSet<>();
        try (Stream<Path> project = Files.walk(bench.folder());
                Stream<Path> home = Files.walk(bench.home())) {
            for (Path file :
                    Stream.concat(project, home).filter(Files::isRegularFile).toList()) {
                if (SecretProject.isIn(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    holders.add(file);
                }
            }
        }
        return holders;
    }
}
