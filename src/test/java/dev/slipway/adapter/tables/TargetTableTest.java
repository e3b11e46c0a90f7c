package dev.slipway.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetTableTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledTableKnowsTheThirtyNamesOfToday() throws ProblemException {
        TargetList targets = new TargetTable(new Tsv(Map.of())).load();

        assertThat(targets.of(PrismaVersion.of("6.19.3"))).hasSize(30).contains(new BinaryTarget("rhel-openssl-3.0.x"));
        assertThat(targets.of(PrismaVersion.of("3.12.0"))).doesNotContain(new BinaryTarget("rhel-openssl-3.0.x"));
    }

    @Test
    void aBadRowIsNamedByFileAndLine() throws Exception {
        Path file = folder.resolve("binary-targets.tsv");
        Files.writeString(file, "target\tsince\n../escape\t2.0.0\n");
        TargetTable table = new TargetTable(new Tsv(Map.of(Tsv.FOLDER_VARIABLE, folder.toString())));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(table::load)
                .withMessageStartingWith(file + ":2: ");
    }
}
