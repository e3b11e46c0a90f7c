package dev.slipway.rule.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.lockfile.ManifestText;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.BuildStep.ClientUse;
import dev.slipway.domain.webproject.BuildStep.ConfigCommand;
import dev.slipway.domain.webproject.PackagesAround;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'build': 'next build' | 6 | GEN004
            'build': 'next build' | 7 | GEN001
            'start': 'node a.js' | 6 | GEN004
            'build': 'prisma generate && next build' | 7 | fine
            'build': 'npx prisma --schema=x generate; tsc' | 7 | fine
            'postinstall': 'prisma generate' | 7 | fine
            'build': 'npm run gen && tsc', 'gen': 'prisma generate' | 7 | fine
            'prebuild': 'prisma generate', 'build': 'tsc' | 7 | fine
            'vercel-build': 'next build', 'build': 'prisma generate' | 6 | GEN004
            'now-build': 'prisma2 generate' | 6 | fine
            'build': './build.sh' | 6 | open
            'build': 'turbo run build' | 7 | open
            'build': 'npm run build' | 6 | GEN004
            'build': 'pnpm --filter db generate && next build' | 7 | open
            'build': 'pnpm -r generate' | 7 | open
            'build': 'yarn workspace db generate' | 7 | open
            'build': 'npm --prefix db run generate' | 7 | open
            'build': 'cd ../db && npm run generate' | 7 | open
            'build': './scripts/build' | 7 | open
            'build': 'rw build' | 7 | open
            'build': 'npm run-script gen', 'gen': 'prisma generate' | 7 | fine
            'build': 'prisma db push && tsc' | 7 | GEN001
            'build': 'prisma migrate dev' | 7 | GEN001
            'build': 'prisma migrate deploy && tsc' | 7 | GEN001
            'build': 'generate-icons && prisma format' | 7 | GEN001
            'prebuild': 'prisma generate', 'vercel-build': 'tsc' | 7 | GEN001
            'build': 'npm run gen && tsc' | 7 | GEN001
            'build': 'echo gen && tsc', 'gen': 'prisma generate' | 7 | GEN001
            'build': 'npm run a', 'a': 'npm run b', 'b': 'npm run a && prisma generate' | 7 | fine
            'build': 'npm run a', 'a': 'npm run build' | 7 | GEN001
            'build': 'esbuild --config=build.mjs' | 7 | open
            'build': 'vite build --filter=web' | 7 | open
            'prepare': 'prisma generate' | 7 | fine
            'build': 'run-s gen compile', 'gen': 'prisma generate' | 7 | fine
            'build': 'npm-run-all --parallel build:*', 'build:db': 'prisma generate' | 7 | fine
            'build': 'run-p build:**', 'build:app': 'tsc', 'gen': 'prisma generate' | 7 | GEN001
            'postinstall': 'npm run gen', 'gen': 'prisma generate' | 7 | fine
            'build': 'prisma migrate deploy && graphql-codegen generate' | 7 | GEN001
            'build': 'echo run prisma generate first; tsc' | 7 | GEN001
            'build': 'prisma db push && tsc' | 6 | fine
            'build': 'prisma migrate deploy && prisma generate' | 7 | fine
            'build': 'prisma generate --generator zod && tsc' | 7 | GEN001
            'build': 'prisma generate --generator client && tsc' | 7 | GEN001
            'build': 'prisma generate --generator client --generator=edge && tsc' | 7 | fine
            'build': 'npm run gen && prisma generate --generator Client', 'gen': 'prisma generate --generator edge' | 7 | fine
            'build': 'prisma generate --generator zod && prisma generate' | 7 | fine
            """)
    void scriptsAreReadAndNotRun(String scripts, int major, String expected) throws ProblemException {
        String json = "{'dependencies': {'@prisma/client': '6'}, 'scripts': {" + scripts + "}}";

        assertThat(judged(json, major)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"{'scripts': {'build': 'tsc'}}", "{}"})
    void aProjectWithoutPrismaHasNothingToGenerate(String json) throws ProblemException {
        assertThat(judged(json, 7)).isEqualTo("fine");
    }

    private static String judged(String json, int major) throws ProblemException {
        PackageManifest manifest = manifest(json);
        return rule(new BuildStep(
                "Vercel",
                manifest,
                List.of("vercel-build", "now-build", "build"),
                Optional.empty(),
                Optional.empty(),
                use(major),
                alone()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            next build | '' | GEN001
            prisma generate && next build | '' | fine
            npm run build | '' | fine
            '' | npm ci && npx prisma generate | fine
            turbo build | '' | open
            """)
    void theCommandOfTheConfigFileStandsInPlaceOfTheScript(String build, String install, String expected)
            throws ProblemException {
        PackageManifest manifest =
                manifest("{'dependencies': {'@prisma/client': '7'}, 'scripts': {'build': 'prisma generate'}}");

        assertThat(rule(step(manifest, unquoted(build), unquoted(install)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "npm ci, fine",
        "npm i --force, fine",
        "yarn --immutable, fine",
        "bun i, fine",
        "pnpm install, fine",
        "true, GEN001",
        "npm run postinstall, fine"
    })
    void anInstallCommandRunsTheHooksOnlyIfItInstalls(String install, String expected) throws ProblemException {
        PackageManifest manifest =
                manifest("{'dependencies': {'@prisma/client': '7'}, 'scripts': {'postinstall': 'prisma generate'}}");

        assertThat(rule(step(manifest, "next build", install))).isEqualTo(expected);
    }

    private static BuildStep step(PackageManifest manifest, String build, String install) {
        return new BuildStep(
                "Vercel",
                manifest,
                List.of("build"),
                Optional.of(new ConfigCommand(build, Place.of("vercel.json", build), "Write it")),
                Optional.of(install).filter(text -> !text.isEmpty()),
                use(7),
                alone());
    }

    private static PackagesAround alone() {
        return around(Map.of());
    }

    /** @param members the package.json of each folder, whose name is that of the folder */
    private static PackagesAround around(Map<String, String> members) {
        Map<String, Path> named = members.keySet().stream()
                .collect(Collectors.toMap(each -> each.substring(each.lastIndexOf('/') + 1), Path.of("/w")::resolve));
        return new PackagesAround() {
            @Override
            public Path folder() {
                return Path.of("/w");
            }

            @Override
            public Map<String, Path> named() {
                return named;
            }

            @Override
            public Optional<PackageManifest> at(Path folder) {
                return Optional.ofNullable(members.get(Slashes.relative(folder(), folder)))
                        .map(json -> {
                            try {
                                return manifest(json);
                            } catch (ProblemException e) {
                                throw new AssertionError(e);
                            }
                        });
            }
        };
    }

    /** The schema is in packages/db, or in the package itself where the last column says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            cd apps/web && npm run build | 'build': 'prisma generate --schema x && tsc' | '' | fine
            cd apps/web && npm run build | 'build': 'cd ../../packages/db && npm run generate' | 'generate': 'prisma generate' | fine
            cd apps/web && npm run other | 'build': 'prisma generate' | '' | open
            (cd apps/web && npm i) && npm run build | 'build': 'prisma generate' | '' | open
            npm --prefix packages/db run generate | '' | 'generate': 'prisma generate' | fine
            npm -w db run generate && tsc | '' | 'generate': 'prisma generate' | fine
            npm -w packages/db run generate | '' | 'generate': 'prisma generate' | fine
            npm run generate --workspace=db | '' | 'generate': 'prisma generate' | fine
            npm run generate --workspaces | '' | 'generate': 'prisma generate' | fine
            pnpm --filter db generate | '' | 'generate': 'prisma generate' | fine
            pnpm --filter ./packages/db run generate | '' | 'generate': 'prisma generate' | fine
            pnpm -F db... generate | '' | 'generate': 'prisma generate' | fine
            pnpm --filter web build | 'build': 'tsc' | 'build': 'prisma generate' | open
            pnpm --filter other build | 'build': 'prisma generate' | '' | open
            pnpm -r generate | '' | 'generate': 'prisma generate' | fine
            yarn workspace db run generate | '' | 'generate': 'prisma generate' | fine
            yarn workspace db generate | '' | 'pregenerate': 'prisma generate', 'generate': 'tsc' | fine
            yarn --cwd packages/db generate | '' | 'generate': 'prisma generate' | fine
            turbo run build --filter=db | '' | 'build': 'prisma generate' | fine
            turbo run build --filter={packages/db} | '' | 'build': 'prisma generate' | fine
            turbo run build --filter=web | 'build': 'tsc' | 'build': 'prisma generate' | open
            turbo run build | '' | 'build': 'prisma generate' | open
            pnpm --filter web generate | 'generate': 'prisma generate' | '' | open
            pnpm --filter $APP generate | '' | 'generate': 'prisma generate' | open
            cd ../.. && npm run build | '' | '' | open
            """)
    void scriptsOfAnotherPackageAreFollowedWhereItIsNamed(String build, String web, String db, String expected)
            throws ProblemException {
        PackagesAround around = around(Map.of(
                "apps/web",
                "{'scripts': {" + unquoted(web) + "}}",
                "packages/db",
                "{'scripts': {" + unquoted(db) + "}}"));
        ClientUse use = new ClientUse(
                true, Optional.of(PrismaVersion.of("7.0.0")), Optional.of("packages/db"), false, List.of("client"));

        assertThat(rule(new BuildStep(
                        "Vercel",
                        PackageManifest.NONE,
                        List.of("build"),
                        Optional.of(new ConfigCommand(build, Place.of("vercel.json", build), "Write it")),
                        Optional.of("true"),
                        use,
                        around)))
                .isEqualTo(expected);
    }

    @Test
    void aChainThroughTwoPackagesEnds() throws ProblemException {
        PackagesAround around = around(Map.of(
                "a",
                "{'scripts': {'x': 'npm --prefix ../b run y'}}",
                "b",
                "{'scripts': {'y': 'npm --prefix ../a run x'}}"));

        assertThat(rule(new BuildStep(
                        "Vercel",
                        manifest(
                                "{'dependencies': {'@prisma/client': '7'}, 'scripts': {'build': 'npm --prefix a run x'}}"),
                        List.of("build"),
                        Optional.empty(),
                        Optional.of("true"),
                        use(7),
                        around)))
                .isEqualTo("GEN001");
    }

    private static ClientUse use(int major) {
        return new ClientUse(
                false,
                Optional.of(PrismaVersion.of(major + ".0.0")),
                Optional.empty(),
                false,
                List.of("client", "edge"));
    }

    private static String unquoted(String cell) {
        return cell.equals("''") ? "" : cell;
    }

    private static String rule(BuildStep step) {
        Outcome outcome = ClientRules.judge(step);
        if (!outcome.findings().isEmpty()) {
            return outcome.findings().get(0).rule();
        }
        return outcome.notChecked().isEmpty() ? "fine" : "open";
    }

    private static PackageManifest manifest(String json) throws ProblemException {
        return ManifestText.read(json.replace('\'', '"'));
    }
}
