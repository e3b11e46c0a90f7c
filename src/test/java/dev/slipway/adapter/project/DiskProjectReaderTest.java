package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskProjectReaderTest {
    @TempDir
    private Path root;

    @Test
    void theRootIsTheNearestFolderWithAManifest() throws ProblemException {
        ProjectFixture project =
                new ProjectFixture(root).with("package.json", "{}").with("a/b/c.js", "");

        assertThat(project.read("a/b", Optional.empty()).root()).isEqualTo(root);
    }

    @Test
    void theSchemaOfTheFolderAtHandComesFirst() throws ProblemException {
        ProjectFixture project = new ProjectFixture(root)
                .with("package.json", "{}")
                .with("prisma/schema.prisma", "")
                .with("a/schema.prisma", "");

        assertThat(project.read("a", Optional.empty()).schema()).contains("a/schema.prisma");
    }

    @Test
    void theInstalledVersionDecidesWhatTheSchemaMeans() throws ProblemException {
        ProjectFixture project = new ProjectFixture(root)
                .with("package.json", "{\"devDependencies\": {\"prisma\": \"7.0.0\"}}")
                .with("node_modules/prisma/package.json", "{\"name\": \"prisma\", \"version\": \"7.0.0\"}")
                .with("schema.prisma", ProjectFixture.CLIENT)
                .ofItsOwnVersion();

        assertThat(project.only().engine()).isEqualTo(new EngineUse.None("Prisma 7.0.0 has no query engine"));
        assertThat(project.read().evidence()).isNotEmpty();
    }

    @Test
    void aFolderThatIsMissingIsRefused() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> new ProjectFixture(root).read("gone", Optional.empty()));

        assertThat(thrown.problem().kind()).isEqualTo(Kind.INPUT);
        assertThat(thrown.problem().message()).contains("gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{¶\"a\": }|2", "[]|1", "{¶¶\"prisma\": {\"schema\": \"x\"|3", "{¶<<<<<<< HEAD¶}|2"})
    void aMalformedManifestIsRefusedWithItsLine(String json, int line) {
        ProjectFixture project = new ProjectFixture(root).with("package.json", json.replace('¶', '\n'));

        ProblemException thrown = catchThrowableOfType(ProblemException.class, project::read);

        assertThat(thrown.problem().kind()).isEqualTo(Kind.INPUT);
        assertThat(thrown.problem().message()).contains("package.json:" + line);
    }

    @Test
    void aSchemaThatIsNoTextIsRefused() throws IOException {
        Files.write(root.resolve("schema.prisma"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> new ProjectFixture(root).read());

        assertThat(thrown.problem().message()).contains("schema.prisma is not UTF-8");
    }

    @Test
    void aManifestBeyondAllMeasureIsRefused() {
        ProjectFixture project = new ProjectFixture(root).with("package.json", " ".repeat((8 << 20) + 1));

        ProblemException thrown = catchThrowableOfType(ProblemException.class, project::read);

        assertThat(thrown.problem().message()).contains("larger than 8 MiB");
    }
}
