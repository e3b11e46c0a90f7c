package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What we read of every native file of thirty npm packages and eight Java ones equals what binutils and LLVM read
 * ({@code src/scripts/real-inputs.sh}).
 */
@Tag("real")
final class NativeFactsIT {
    private static final Path INPUTS = Path.of(Objects.requireNonNull(System.getProperty("real.inputs")));

    @Test
    void everyElfFileIsReadAsReadelfReadsIt(TestReporter reporter) throws Exception {
        assertThat(compared(NativeFile.Elf.class, reporter)).isGreaterThan(100_000);
    }

    @Test
    void everyMachOFileIsReadAsObjdumpReadsIt(TestReporter reporter) throws Exception {
        assertThat(compared(NativeFile.MachO.class, reporter)).isGreaterThan(100);
    }

    @Test
    void everyWindowsFileIsReadAsReadobjReadsIt(TestReporter reporter) throws Exception {
        assertThat(compared(NativeFile.Pe.class, reporter)).isGreaterThan(100);
    }

    /** The number of facts that are equal, where all are. */
    private static int compared(Class<? extends NativeFile> format, TestReporter reporter)
            throws IOException, InterruptedException {
        int files = 0;
        int facts = 0;
        Map<Path, List<String>> differences = new TreeMap<>();
        for (Path path : files()) {
            ByteSource bytes = ByteSource.of(Files.readAllBytes(path));
            NativeFile file = NativeFile.read(bytes);
            assertThat(file)
                    .as(path.toString())
                    .isNotInstanceOfAny(NativeFile.Truncated.class, NativeFile.Damaged.class);
            if (format.isInstance(file)) {
                List<String> ours = NativeFacts.of(file, bytes);
                List<String> theirs = NativeJudge.of(file, path);
                files++;
                facts += ours.size();
                List<String> different = new ArrayList<>(beyond("ours: ", ours, theirs));
                different.addAll(beyond("theirs: ", theirs, ours));
                if (!different.isEmpty()) {
                    differences.put(path, different);
                }
            }
        }
        assertThat(differences).isEmpty();
        reporter.publishEntry("equal", facts + " facts of " + files + " files");
        return facts;
    }

    private static List<String> beyond(String whose, List<String> some, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(fact -> left.merge(fact, 1, Integer::sum));
        return some.stream()
                .filter(fact -> left.merge(fact, -1, Integer::sum) < 0)
                .map(whose::concat)
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("natives", "engine", "ssl11")) {
            try (Stream<Path> below = Files.walk(INPUTS.resolve(folder))) {
                below.filter(Files::isRegularFile)
                        .filter(file -> !Files.isSymbolicLink(file))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
