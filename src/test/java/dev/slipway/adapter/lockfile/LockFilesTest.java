package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockFilesTest {
    private static final String HASH = "4bc8b6e1b66cb932731fb1bdbbc550d1e010de81";

    @TempDir
    Path folder;

    @Test
    void packagesNestedInVersion1OfNpmAreFoundAsNodeWould() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("package-lock.json", """
                {"lockfileVersion": 1, "dependencies": {
                  "@prisma/engines-version": {"version": "4.7.0-74.39190b250ebc338586e25e6da45e5e783bc8a635"},
                  "@prisma/client": {"version": "4.16.2",
                    "requires": {"@prisma/engines-version": "4.16.1-1.%s"},
                    "dependencies": {"@prisma/engines-version": {"version": "4.16.1-1.%s"}}},
                  "other": {"version": "1.0.0", "dependencies": {
                    "@prisma/client": {"version": "4.7.0",
                      "requires": {"@prisma/engines-version": "4.7.0-74.39190b250ebc338586e25e6da45e5e783bc8a635"}}}}}}
                """.replace("%s", HASH));

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("@prisma/client 4.16.2 " + HASH);
        assertThat(evidence.notes()).singleElement().asString().contains("node_modules/other/node_modules");
    }

    @Test
    void anAliasIsTakenWhereNothingGoesByTheTrueName() throws ProblemException {
        List<ProjectTree> trees = List.of(
                new ProjectTree(folder.resolve("1"))
                        .with("package-lock.json", "{\"dependencies\": {\"db\": {\"version\": \"npm:prisma@4.0.0\"}}}"),
                new ProjectTree(folder.resolve("2"))
                        .with(
                                "package-lock.json",
                                "{\"packages\": {\"node_modules/db\": {\"name\": \"prisma\", \"version\": \"4.0.0\"}}}"),
                new ProjectTree(folder.resolve("3"))
                        .with("yarn.lock", "\"db@npm:prisma@4.0.0\":\n  version \"4.0.0\"\n"),
                new ProjectTree(folder.resolve("4"))
                        .with("pnpm-lock.yaml", "packages:\n\n  /prisma/4.0.0:\n    dev: true\n"));

        for (ProjectTree tree : trees) {
            assertThat(ProjectTree.lines(tree.read(), Source.LOCK_FILE)).containsExactly("prisma 4.0.0 -");
        }
    }

    @Test
    void anotherPackageUnderPrismasNameIsNotPrisma() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with(
                        "package-lock.json",
                        "{\"packages\": {\"node_modules/prisma\": {\"name\": \"@acme/tool\", \"version\": \"3.0.0\"}}}");

        assertThat(tree.read().found()).isEmpty();
    }

    @Test
    void prisma1IsNotTakenForThePrismaOfToday() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("yarn.lock", "prisma@^1.34.0:\n  version \"1.34.12\"\n");

        Evidence evidence = tree.read();

        assertThat(evidence.found()).isEmpty();
        assertThat(evidence.notes()).singleElement().asString().contains("Prisma 1");
    }

    @Test
    void theManagerThatTheManifestNamesIsBelievedFirst() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package-lock.json", "{\"packages\": {\"node_modules/prisma\": {\"version\": \"5.0.0\"}}}")
                .with("yarn.lock", "prisma@^6.0.0:\n  version \"6.1.0\"\n")
                .with("package.json", "{\"packageManager\": \"yarn@1.22.22\"}");

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("prisma 6.1.0 -");
        assertThat(evidence.notes())
                .singleElement()
                .asString()
                .contains("yarn.lock is believed first, since package.json names yarn")
                .contains("package-lock.json has prisma 5.0.0");
    }

    @Test
    void aShrinkwrapHidesThePackageLockAsForNpm() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package-lock.json", "{\"packages\": {\"node_modules/prisma\": {\"version\": \"5.0.0\"}}}")
                .with("npm-shrinkwrap.json", "{\"packages\": {\"node_modules/prisma\": {\"version\": \"5.1.0\"}}}");

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("prisma 5.1.0 -");
    }

    @Test
    void severalVersionsOfWhichNoneIsTheProjectsAreOnlyNoted() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("yarn.lock", "prisma@^5.0.0:\n  version \"5.1.0\"\n\nprisma@^6.0.0:\n  version \"6.1.0\"\n");

        Evidence evidence = tree.read();

        assertThat(evidence.found()).isEmpty();
        assertThat(evidence.notes())
                .containsExactly("None of the versions of prisma is clearly this project's: "
                        + "5.1.0 (yarn.lock: prisma@^5.0.0), 6.1.0 (yarn.lock: prisma@^6.0.0).");
    }

    @Test
    void yarnHeadersWithManyRequestsAndLongKeysAreRead() throws ProblemException {
        String many = "prisma@npm:^5.0.0, prisma@npm:^5.1.0";
        ProjectTree tree = new ProjectTree(folder)
                .with("package.json", "{\"devDependencies\": {\"prisma\": \"^5.1.0\"}}")
                .with("yarn.lock", "__metadata:\n  version: 6\n\n? \"" + many + "\"\n:\n  version: 5.22.0\n");

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("prisma 5.22.0 -");
    }

    @Test
    void pnpmLinesThatAreNoKeysAreReadOver() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("pnpm-lock.yaml", """
                ---
                lockfileVersion: '9.0'
                importers:
                  .:
                    devDependencies:
                      prisma: {specifier: 5.22.0, version: 5.22.0}
                packages:
                  'it''s@1.0.0':
                    deprecated: |-
                      a text: with a colon
                        and an indent
                    cpu:
                      - x64
                    resolution:
                      {
                        integrity: sha512-a==,
                      }
                    os:
                      [
                        darwin,
                      ]
                  ? 'prisma@5.22.0(typescript@5.0.0)'
                  : resolution: {}
                    engines: {node: '>=16'}
                """);

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("prisma 5.22.0 -");
    }

    @Test
    void pnpmKeysOfASecondRegistryAreRead() {
        assertThat(PnpmKey.parse("npm.example.com/@prisma/client/5.22.0_prisma@5.22.0"))
                .contains(new PnpmKey("@prisma/client", "5.22.0"));
        assertThat(PnpmKey.parse("/@acme/prisma/1.0.0")).isEmpty();
        assertThat(PnpmKey.parse("@acme/prisma@1.0.0")).isEmpty();
        assertThat(PnpmKey.parse("prisma-lint@1.0.0")).isEmpty();
        assertThat(PnpmKey.parse("prisma")).isEmpty();
    }
}
