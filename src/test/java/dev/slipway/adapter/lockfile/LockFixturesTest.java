package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.PrismaChoice;
import dev.slipway.domain.nodeproject.ReleaseTable;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lock files as npm, yarn and pnpm wrote them, cut down to the entries about Prisma and a few neighbours. */
final class LockFixturesTest {
    private static final List<String> MANAGERS =
            List.of("npm1", "npm2", "npm3", "yarn1", "berry", "pnpm7", "pnpm8", "pnpm9", "bun");
    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "as written", text -> text,
            "with Windows line ends", text -> text.replace("\n", "\r\n"),
            "with a byte order mark", text -> "\uFEFF" + text);
    private final Releases releases = ReleaseTable.bundled();

    @TempDir
    Path folder;

    static Stream<Arguments> fixtures() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String row : Files.readAllLines(ProjectTree.fixture("expected.tsv"))) {
            String[] cells = row.split("\t");
            for (String manager : row.startsWith("#") ? List.<String>of() : MANAGERS) {
                FORMS.keySet().stream()
                        .sorted()
                        .forEach(form -> all.add(Arguments.of(manager + "/" + cells[0], form, List.of(cells))));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fixtures")
    void everyManagersFileSaysTheSame(String fixture, String form, List<String> cells)
            throws IOException, ProblemException {
        UnaryOperator<String> change = FORMS.getOrDefault(form, text -> text);
        ProjectTree project = ProjectTree.copyOf(fixture, folder, change);

        Evidence evidence = project.read();
        PrismaChoice choice = VersionChoice.choose(evidence.found(), releases);

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).isEqualTo(expected(cells));
        assertThat(choice.hash().map(Object::toString)).contains(cells.get(6));
        assertThat(evidence.notes()).isEmpty();
    }

    private static List<String> expected(List<String> cells) {
        List<String> lines = new ArrayList<>();
        if (!cells.get(1).equals("-")) {
            lines.add(cells.get(1) + " " + cells.get(2) + " " + cells.get(3));
        }
        if (!cells.get(4).equals("-")) {
            lines.add("@prisma/client " + cells.get(4) + " " + cells.get(5));
        }
        return lines;
    }
}
