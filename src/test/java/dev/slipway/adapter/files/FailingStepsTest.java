package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore.Staged;
import dev.slipway.port.FailedWrite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever step fails, the tree is afterwards what it was, or what it was to become. */
final class FailingStepsTest {
    private static final String FULL = "No space left on device";

    @TempDir
    Path folder;

    @Test
    void noFailingStepLeavesATraceOrAMixture() throws Exception {
        int failures = 0;
        int step = 0;
        FailingOperations operations;
        do {
            Path project = Files.createDirectory(folder.resolve("step" + step));
            prepare(project);
            SortedMap<String, String> before = Tree.of(project);
            operations = new FailingOperations(step++, FULL);

            Optional<Problem> problem = installThree(operations, project);

            if (problem.isPresent()) {
                failures++;
                assertThat(Tree.of(project)).as("after failing step " + step).isEqualTo(before);
                assertThat(problem.get().message()).startsWith("The disk of ").contains(" is full");
            } else {
                assertInstalled(project);
            }
        } while (operations.hasFailed());
        // Folders, files, modes, writes, forces, second names and renames of three engines.
        assertThat(failures).isGreaterThanOrEqualTo(20);
    }

    private static void prepare(Path project) throws IOException {
        Path old = Files.writeString(project.resolve("one"), "old one");
        if (Mode.isSupported(old)) {
            new FileOperations().changeMode(old, Mode.PRIVATE);
        }
        Files.createSymbolicLink(project.resolve("two"), Path.of("one"));
    }

    private static Optional<Problem> installThree(FileOperations operations, Path project) {
        DiskEngineStore store = new DiskEngineStore(new Staging(operations));
        try (Staged one = stage(store, project.resolve("one"));
                Staged two = stage(store, project.resolve("two"));
                Staged three = stage(store, project.resolve("deep/er/three"));
                Staged four = stage(store, project.resolve("four"))) {
            store.commit(List.of(one, two, three, four));
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private static Staged stage(DiskEngineStore store, Path place) throws ProblemException {
        Staged staged = store.stage(place);
        try {
            staged.output().write(("new " + place.getFileName()).getBytes(StandardCharsets.UTF_8));
            staged.finish();
            return staged;
        } catch (FailedWrite e) {
            staged.close();
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (ProblemException e) {
            staged.close();
            throw e;
        }
    }

    private static void assertInstalled(Path project) throws IOException {
        assertThat(project.resolve("one")).hasContent("new one");
        assertThat(project.resolve("two")).hasContent("new two");
        assertThat(project.resolve("deep/er/three")).hasContent("new three");
        assertThat(project.resolve("four")).hasContent("new four");
        assertThat(Tree.of(project).keySet())
                .containsExactly("", "deep", "deep/er", "deep/er/three", "four", "one", "two");
    }
}
