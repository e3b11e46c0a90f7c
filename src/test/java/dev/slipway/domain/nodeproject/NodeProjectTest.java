package dev.slipway.domain.nodeproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The root of a workspace is what its only package with a schema is, by names from the root. */
class NodeProjectTest {
    @ParameterizedTest
    @CsvSource({
        "LOCK_FILE, NODE_MODULES, packages/db/file: key",
        "LOCK_FILE, RANGE, file: key",
        "LOCK_FILE, , file: key",
        "RANGE, RANGE, packages/db/file: key",
        ", RANGE, packages/db/file: key",
        "RANGE, MANIFEST, packages/db/file: key",
    })
    void theVersionIsThePackagesUnlessOnlyTheRootIsCertain(Source root, Source only, String where) {
        assertThat(project(root).with("packages/db", project(only)).evidence())
                .extracting(VersionEvidence::where)
                .containsExactly(where);
    }

    @ParameterizedTest
    @CsvSource({
        "other/schema.prisma, other, --project packages/db/other",
        "schema.prisma, , --schema packages/db/schema.prisma"
    })
    void whatLiesBelowIsNamedFromTheRoot(String schema, String folder, String remedy) {
        NodeProject only = project(Source.LOCK_FILE, new SchemaBelow(schema, Optional.ofNullable(folder)));

        NodeProject seen = project(Source.RANGE).with("packages/db", only);

        assertThat(seen.schema()).contains("packages/db/prisma/schema.prisma");
        assertThat(SchemaBelow.remedy(seen.below())).contains("Name the one that is meant: " + remedy);
    }

    private static NodeProject project(@Nullable Source source, SchemaBelow... below) {
        List<VersionEvidence> evidence = Optional.ofNullable(source)
                .map(each -> new VersionEvidence(
                        each, "file: key", "prisma", PrismaVersion.parse("6.19.3"), Optional.empty()))
                .stream()
                .toList();
        return new NodeProject(
                Path.of("/shop"),
                evidence,
                List.of(),
                List.of(),
                Optional.of("prisma/schema.prisma"),
                List.of(),
                List.of(below),
                Optional.empty(),
                List.of());
    }
}
