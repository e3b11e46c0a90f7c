package dev.slipway.rule.now;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.adapter.lockfile.ManifestText;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.adapter.tables.VercelTsv;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionPatternsTest {
    /** The same cases are put to fs-detectors in the profile `real`. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/dev/slipway/judges/function-patterns.tsv",
            delimiter = '\t',
            numLinesToSkip = 4,
            quoteCharacter = '\u0001')
    void aPatternIsJudgedAsByThePlatform(String verdict, String files, String name, String config)
            throws ProblemException {
        Outcome found = check(config, project(files, name, true), Optional.empty());

        boolean refused = found.findings().stream().anyMatch(Finding::isError);
        assertThat(refused ? "refused" : "fine").isEqualTo(verdict);
        assertThat(found.notChecked()).isEmpty();
    }

    @Test
    void whatCannotBeWeighedIsNotChecked() throws ProblemException {
        String config = "{\"functions\": {\"api/+(a|b).js\": {\"maxDuration\": 5}}}";

        assertThat(check(config, project("api/c.js", "-", true), Optional.empty())
                        .notChecked())
                .singleElement()
                .asString()
                .contains("api/+(a|b).js");
        assertThat(check(config, project("", "-", false), Optional.empty()).notChecked())
                .isNotEmpty()
                .allMatch(open -> open.why().contains("too many"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node_modules/.prisma/client/**       | node_modules/.prisma/client | fine
            node_modules/.prisma/**              | node_modules/.prisma/client | fine
            ./node_modules/.prisma/client/*.node | node_modules/.prisma/client | fine
            node_modules/.prisma/client/**       | src/generated               | NOW037
            node_modules/prisma/client/**        | node_modules/.prisma/client | NOW037
            generated/query_engine*              | src/generated               | NOW037
            {src/generated,data}/**              | src/generated               | fine
            ../../node_modules/.prisma/client/** | node_modules/.prisma/client | open
            views/**                             | node_modules/.prisma/client | open
            api/**                               | node_modules/.prisma/client | fine
            """)
    void aPatternThatTakesNothingIsSaid(String pattern, String folder, String expected) throws ProblemException {
        ClientNeed need = new ClientNeed(
                true,
                List.of(folder),
                false,
                List.of("native"),
                Optional.empty(),
                Optional.of(PrismaVersion.of("6.0.0")));
        String config = "{\"functions\": {\"api/*.js\": {\"includeFiles\": \"" + pattern + "\"}}}";

        Outcome found = check(config, project("api/a.js", "-", true), Optional.of(need));

        String rule =
                found.findings().isEmpty() ? "fine" : found.findings().get(0).rule();
        assertThat(found.notChecked().isEmpty() ? rule : "open").isEqualTo(expected);
    }

    /** Only where a package.json is there, nothing builds, and nothing is a function. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.html | -       | {}                       | NOW043
            index.html | express | {}                       |
            api/a.js   | -       | {}                       |
            index.html | -       | {"buildCommand": "tsc"}  |
            index.html | -       | {"buildCommand": ""}     |
            index.html | -       | {"outputDirectory": ""}  |
            index.html | -       | {"outputDirectory": "a"} | NOW043
            api/a.js api/a.ts | - | {}                      | NOW042
            """)
    void whatBuildsNothingIsSaid(String files, String name, String config, String rule) throws ProblemException {
        ProjectFiles project = project(files, name, true);
        PackageManifest manifest = ManifestText.read("{\"dependencies\": {\"" + name + "\": \"1.0.0\"}}");
        ProjectFiles scriptless =
                new ProjectFiles(manifest, project.names(), true, project.frameworks(), project.builders());

        assertThat(check(config, scriptless, Optional.empty()).findings())
                .extracting(Finding::rule)
                .isEqualTo(Stream.ofNullable(rule).toList());
    }

    private static ProjectFiles project(String files, String name, boolean whole) throws ProblemException {
        String json = "{'scripts': {'build': 'true'}, 'dependencies': {'NAME': '1.0.0'}}";
        PackageManifest manifest = ManifestText.read(json.replace("NAME", name).replace('\'', '"'));
        VercelTsv tables = new VercelTsv(new Tsv(Map.of()));
        return new ProjectFiles(manifest, List.of(files.split(" ")), whole, tables.frameworks(), tables.builders());
    }

    private static Outcome check(String config, ProjectFiles project, Optional<ClientNeed> need)
            throws ProblemException {
        Document document =
                new DescriptorDocuments().parse("vercel.json", config).get(0);
        return NowRules.judge(new NowFile(
                document,
                Era.TODAY,
                new SchemaResources().violations("vercel-today", document),
                new RuleTable(new Tsv(Map.of())).load(),
                project,
                need));
    }
}
