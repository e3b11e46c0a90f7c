package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lock files of several managers side by side: one counts, the others are said. */
final class SeveralLockFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bun.lock       | package-lock.json   | {"packageManager": "bun@1.2.0"}                        | 6.1.0
            package-lock.json | bun.lock         | {"packageManager": "npm@11.0.0"}                       | 6.1.0
            pnpm-lock.yaml | package-lock.json   | {"packageManager": "pnpm@9.15.0+sha512.abc"}           | 6.1.0
            yarn.lock      | package-lock.json   | {"packageManager": "yarn@4.5.0"}                       | 6.1.0
            yarn.lock      | pnpm-lock.yaml      | {"devEngines": {"packageManager": {"name": "yarn"}}}   | 6.1.0
            bun.lock       | npm-shrinkwrap.json | {"packageManager": "bun@1.2.0"}                        | 6.1.0
            bun.lock       | package-lock.json   | {"devDependencies": {"prisma": "^6.0.0"}}              | 6.1.0
            package-lock.json | bun.lock         | {"devDependencies": {"prisma": "^6.0.0"}}              | 6.1.0
            yarn.lock      | pnpm-lock.yaml      | {"devDependencies": {"prisma": "6.1.0"}}               | 6.1.0
            bun.lock       | package-lock.json   | {}                                                     | 6.1.0
            pnpm-lock.yaml | package-lock.json   | {}                                                     | 6.1.0
            yarn.lock      | package-lock.json   | {}                                                     | 6.1.0
            """)
    void theOneInUseCountsAndTheOtherIsSaid(String right, String left, String manifest, String version)
            throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with(right, text(right, version, manifest))
                .with(left, text(left, "5.0.0", manifest))
                .with("package.json", manifest);

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("prisma " + version + " -");
        assertThat(evidence.notes())
                .anySatisfy(note -> Assertions.assertThat(note).contains(right + " is believed first", left + " has "));
    }

    @Test
    void whatInstalledTheFolderCounts() throws ProblemException {
        ProjectTree tree = two("package-lock.json", "bun.lock").with("node_modules/.package-lock.json", "{}");

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
        assertThat(tree.read().notes().toString()).contains("node_modules/.package-lock.json says that npm installed");
    }

    @Test
    void theSettingsOfAManagerSpeakForIt() throws ProblemException {
        ProjectTree tree = two("yarn.lock", "pnpm-lock.yaml").with(".yarnrc.yml", "nodeLinker: node-modules\n");

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
    }

    @Test
    void theNewestCountsWhereNothingElseTells() throws ProblemException, IOException {
        ProjectTree tree = two("package-lock.json", "bun.lock");
        Files.setLastModifiedTime(
                tree.root().resolve("bun.lock"), FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
        assertThat(tree.read().notes().toString()).contains("since it is the newest");
    }

    @Test
    void aDamagedOneOfAManagerThatIsNotUsedIsLeftOut() throws ProblemException {
        ProjectTree tree = two("bun.lock", "package-lock.json")
                .with("package-lock.json", "{<<<<")
                .with("package.json", "{\"packageManager\": \"bun@1.2.0\"}");

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
        assertThat(tree.read().notes().toString()).contains("It is left out, since package.json names bun");
    }

    @Test
    void theBinaryFormOfBunIsNamedWithTheCommandThatMakesText() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n\0");

        Evidence evidence = tree.read();

        assertThat(evidence.found()).isEmpty();
        assertThat(evidence.notes()).singleElement().asString().contains("`bun install --save-text-lockfile`");
        assertThat(evidence.lookedAt().toString()).contains("bun.lockb (binary");
    }

    @Test
    void besideItsTextTheBinaryFormIsNothing() throws ProblemException {
        ProjectTree tree =
                new ProjectTree(folder).with("bun.lockb", "binary").with("bun.lock", text("bun.lock", "6.1.0", "{}"));

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
        assertThat(tree.read().notes()).isEmpty();
    }

    @Test
    void anOldFileBesideTheBinaryFormIsNotBelieved() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("bun.lockb", "binary")
                .with("package-lock.json", text("package-lock.json", "5.0.0", "{}"))
                .with("package.json", "{\"packageManager\": \"bun@1.1.0\"}");

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).isEmpty();
        assertThat(evidence.notes().toString())
                .contains("bun.lockb is believed first", "package-lock.json has prisma 5.0.0", "is binary");
    }

    @Test
    void commentsAndTrailingCommasAreRead() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("bun.lock", """
                // written by hand
                {"lockfileVersion": 0, /* of 1.1 */
                 "workspaces": {"": {"name": "x", "dependencies": {"prisma": "^6.0.0",},},},
                 "packages": {
                   "prisma": ["prisma@6.1.0", "", {"dependencies": {"@prisma/engines": "6.1.0",},}, "sha512-x",],
                   "@prisma/engines": ["@prisma/engines@6.1.0", {"dependencies": {"@prisma/engines-version": "6.1.0-21.11f085a2012c0f4778414c8db2651556ee0ef959"}}],
                   "@prisma/engines-version": ["@prisma/engines-version@6.1.0-21.11f085a2012c0f4778414c8db2651556ee0ef959", ""],
                   "local": ["local@file:../local", {}],
                 },
                }
                """);

        assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE))
                .containsExactly("prisma 6.1.0 11f085a2012c0f4778414c8db2651556ee0ef959");
    }

    private ProjectTree two(String right, String left) {
        return new ProjectTree(folder).with(right, text(right, "6.1.0", "{}")).with(left, text(left, "5.0.0", "{}"));
    }

    /** An installation in a member of a workspace follows the lock file of the workspace; what was left there may be old. */
    @ParameterizedTest
    @CsvSource({"true, react, prisma 6.1.0 -", "false, react, ''", "true, prisma, prisma 5.0.0 -"})
    void thatOfTheWorkspaceCountsInAMemberWhoseOwnNamesNoPrisma(boolean member, String own, String expected)
            throws ProblemException {
        String above = text("pnpm-lock.yaml", "6.1.0", "{}").replace("  .:", member ? "  apps/api:" : "  apps/web:");
        ProjectTree tree = new ProjectTree(folder)
                .with("pnpm-workspace.yaml", "packages: ['apps/*']\n")
                .with("pnpm-lock.yaml", above)
                .with(
                        "apps/api/pnpm-lock.yaml",
                        text("pnpm-lock.yaml", "5.0.0", "{}").replace("prisma", own))
                .with("apps/api/package.json", "{}");

        Evidence evidence = tree.read("apps/api");

        assertThat(String.join(", ", ProjectTree.lines(evidence, Source.LOCK_FILE)))
                .isEqualTo(expected);
        assertThat(evidence.notes().toString().contains("is not followed: ../../pnpm-lock.yaml"))
                .isEqualTo(expected.contains("6.1.0"));
    }

    private static String text(String name, String version, String manifest) {
        String range = manifest.contains("\"6.1.0\"") ? version : version.charAt(0) == '6' ? "^6.0.0" : "^5.0.0";
        return switch (name) {
            case "bun.lock" ->
                "{\"workspaces\": {\"\": {}}, \"packages\": {\"prisma\": [\"prisma@" + version + "\", \"\", {}]}}";
            case "pnpm-lock.yaml" ->
                "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    devDependencies:\n      prisma:\n        specifier: "
                        + range + "\n        version: " + version + "\n\npackages:\n\n  prisma@" + version
                        + ":\n    resolution: {}\n";
            case "yarn.lock" -> "prisma@" + range + ":\n  version \"" + version + "\"\n";
            default -> "{\"packages\": {\"node_modules/prisma\": {\"version\": \"" + version + "\"}}}";
        };
    }
}
