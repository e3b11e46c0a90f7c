package dev.slipway.precision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what ships, packed as it is, each rule tells one thing: that which is not as it should be. */
class PairsTest {
    @TempDir
    private Path folder;

    /** Packages as zips and as folders. */
    static List<Pair> pairs() throws ProblemException {
        Catalogue rules = new RuleTable(new Tsv(Map.of())).load();
        return Stream.of(EnginePairs.all(), PackagePairs.all())
                .flatMap(List::stream)
                .filter(pair -> rules.find(pair.rule()).orElseThrow().judged())
                .flatMap(pair -> pair.isOfOneForm()
                        ? Stream.of(pair)
                        : Stream.of(pair.in(Ship.Form.ZIP), pair.in(Ship.Form.FOLDER)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void justThatIsFound(Pair pair) throws IOException {
        Judge whole = Judge.of(pair.whole(), Files.createDirectory(folder.resolve("whole")), "check");
        Judge broken = Judge.of(pair.broken(), Files.createDirectory(folder.resolve("broken")), "check");

        assertThat(whole.findings()).isEmpty();
        assertThat(whole.notChecked()).doesNotContain(pair.rule());
        assertThat(broken.found()).as(broken.findings().toString()).contains(pair.rule());
        Set<String> others = broken.found();
        others.remove(pair.rule());
        assertThat(pair.also()).as(broken.findings().toString()).containsAll(others);
    }
}
