package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository with two projects of different versions, and a third version under another name (an alias). */
final class WorkspaceTest {
    private static final String HASH_OF_5_22 = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final String HASH_OF_4_16 = "4bc8b6e1b66cb932731fb1bdbbc550d1e010de81";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"npm3", "yarn1", "berry", "pnpm7", "pnpm8", "pnpm9", "bun"})
    void eachProjectGetsItsOwnVersion(String manager) throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity());

        Evidence api = tree.read("packages/api");
        Evidence web = tree.read("packages/web");

        assertThat(ProjectTree.lines(api, Source.LOCK_FILE))
                .containsExactly("prisma 5.22.0 " + HASH_OF_5_22, "@prisma/client 5.22.0 -");
        assertThat(ProjectTree.lines(web, Source.LOCK_FILE))
                .containsExactly("prisma 4.16.2 -", "@prisma/client 4.16.2 " + HASH_OF_4_16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm3", "yarn1", "berry", "pnpm7", "pnpm8", "pnpm9", "bun"})
    void theOtherVersionsAreNoted(String manager) throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity());

        Evidence api = tree.read("packages/api");

        assertThat(api.notes()).hasSize(2);
        assertThat(api.notes().get(0)).contains("prisma 5.22.0", "3.15.2 (../../", "4.16.2 (../../");
        assertThat(api.notes().get(1)).contains("@prisma/client 5.22.0", "4.16.2 (../../");
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm3", "berry", "pnpm7", "pnpm8", "pnpm9", "bun"})
    void aLockFileAboveThatDoesNotCoverTheProjectIsPassedOver(String manager) throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity())
                .with("tools/seed/package.json", "{\"dependencies\": {\"@prisma/client\": \"^5.0.0\"}}");

        Evidence seed = tree.read("tools/seed");

        assertThat(seed.found()).extracting(VersionEvidence::source).containsExactly(Source.RANGE);
        assertThat(seed.lookedAt()).anySatisfy(line -> assertThat(line).contains("does not cover tools/seed"));
        assertThat(seed.lookedAt()).contains("package.json (@prisma/client ^5.0.0, which is no exact version)");
    }

    @Test
    void theProjectsOwnLockFileBeatsThatOfTheFolderAbove() throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf("npm3/workspace", folder, UnaryOperator.identity())
                .with(
                        "packages/api/package-lock.json",
                        "{\"packages\": {\"node_modules/prisma\": {\"version\": \"6.0.0\"}}}");

        Evidence api = tree.read("packages/api");

        assertThat(ProjectTree.lines(api, Source.LOCK_FILE)).containsExactly("prisma 6.0.0 -");
    }

    @Test
    void nothingAboveTheRepositoryIsRead() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package-lock.json", "{\"packages\": {\"node_modules/prisma\": {\"version\": \"6.0.0\"}}}")
                .with("inner/.git", "gitdir: elsewhere")
                .with("inner/package.json", "{}");

        Evidence inner = tree.read("inner");

        assertThat(inner.found()).isEmpty();
    }
}
