package dev.slipway.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleaseTableTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledTableKnowsReleases() throws ProblemException {
        Releases releases = new ReleaseTable(new Tsv(Map.of())).load();

        assertThat(releases.find(PrismaVersion.of("2.0.0")).map(Release::hash))
                .contains(new EngineHash("de2bc1cbdb5561ad73d2f08463fa2eec48993f56"));
        assertThat(releases.find(PrismaVersion.of("2.16.0")).flatMap(Release::cliHash))
                .isPresent();
        assertThat(releases.find(PrismaVersion.of("9.9.9"))).isEmpty();
    }

    @Test
    void theLastReleaseWithQueryEnginesIsTheOneBeforeSeven() throws ProblemException {
        Releases releases = new ReleaseTable(new Tsv(Map.of())).load();

        assertThat(releases.neighbours(PrismaVersion.of("7.0.0-0")))
                .first()
                .isEqualTo(Releases.LAST_WITH_QUERY_ENGINES);
    }

    @ParameterizedTest
    @CsvSource({
        "next, de2bc1cbdb5561ad73d2f08463fa2eec48993f56, '\"next\" is not a Prisma version'",
        "2.0.0, DE2BC1, '\"DE2BC1\" is not an engine hash'"
    })
    void aBadRowIsNamedByFileAndLine(String release, String hash, String message) throws Exception {
        Path file = folder.resolve("releases.tsv");
        Files.writeString(file, "release\tengine-hash\n" + release + "\t" + hash + "\n");
        ReleaseTable table = new ReleaseTable(new Tsv(Map.of(Tsv.FOLDER_VARIABLE, folder.toString())));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(table::load)
                .withMessageStartingWith(file + ":2: " + message);
    }
}
