package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.archive.FolderTree;
import dev.slipway.domain.binary.loader.LoaderOptions;
import dev.slipway.domain.binary.loader.LoaderSearch;
import dev.slipway.domain.binary.loader.Loading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The loaders themselves are the judges ({@code src/scripts/loader_judge.py}): each root's own dlopen says what loads in it. */
@Tag("real")
final class LoaderJudgeIT {
    private static final Path INPUTS = Path.of(Objects.requireNonNull(System.getProperty("real.inputs")));
    /** No temporary folder: its links lead into its roots, and would be followed into this machine's when it is emptied. */
    private static final Path JUDGED = INPUTS.resolve("judged");

    /** What a loader made of a file in a root. */
    private record Pair(String root, String file, String verdict, String words) {
        static Pair of(String line) {
            String[] fields = line.split("\t", -1);
            return new Pair(fields[0], fields[1], fields[2], fields[3]);
        }

        boolean agrees(Loading ours) {
            return switch (ours.answer()) {
                case LOADS -> verdict.equals("ok");
                case REFUSED -> !verdict.equals("ok");
                // V8's and libuv's functions are Node's, and the judge is not Node.
                case NOT_DECIDED -> words.contains("undefined symbol: ") || words.contains("symbol not found");
            };
        }
    }

    @Test
    void everyAnswerIsThatOfTheRootsOwnLoader() throws Exception {
        Map<String, List<Pair>> pairs = judged().stream().collect(Collectors.groupingBy(Pair::root));

        List<String> disagreements = new ArrayList<>();
        for (String root : pairs.keySet().stream().sorted().toList()) {
            disagreements.addAll(disagreements(root, pairs.getOrDefault(root, List.of())));
        }

        assertThat(disagreements).isEmpty();
        assertThat(pairs).hasSizeGreaterThan(30);
        assertThat(pairs.values()).allSatisfy(ofRoot -> assertThat(ofRoot).hasSizeGreaterThan(60));
    }

    private List<String> disagreements(String root, List<Pair> pairs) throws IOException {
        FolderTree tree = FolderTree.of(JUDGED.resolve("roots").resolve(root));
        LoaderSearch search = new LoaderSearch(tree, LoaderOptions.NONE);
        List<String> disagreements = new ArrayList<>();
        for (Pair pair : pairs) {
            Loading ours = search.load(pair.file());
            if (!pair.agrees(ours)) {
                disagreements.add(pair + " but " + ours.answer() + " " + ours.why());
            }
        }
        return disagreements;
    }

    private List<Pair> judged() throws IOException, InterruptedException {
        Path said = INPUTS.resolve("judged.log");
        Process script = new ProcessBuilder(
                        "python3", "src/scripts/loader_judge.py", INPUTS.toString(), JUDGED.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(script.waitFor()).as(Files.readString(said)).isZero();
        return Files.readAllLines(JUDGED.resolve("pairs.tsv"), StandardCharsets.UTF_8).stream()
                .map(Pair::of)
                .toList();
    }
}
