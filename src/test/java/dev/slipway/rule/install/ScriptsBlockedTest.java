package dev.slipway.rule.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.install.InstallFiles;
import dev.slipway.domain.install.InstallFiles.ManagerVersion;
import dev.slipway.domain.install.InstallScripts;
import dev.slipway.domain.install.InstalledEngines;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.install.ScriptPolicy;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The managers' answers are those that pnpm 10, 11 and 12, npm 12 and yarn 4 gave to the same files. */
class ScriptsBlockedTest {
    private static final InstalledEngines NOT_INSTALLED =
            new InstalledEngines(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            pnpm | 9.15.0  | {}                                                              | `` | passed
            pnpm | 10.34.9 | {}                                                              | `` | WARNING
            pnpm | 10.34.9 | {'pnpm':{'onlyBuiltDependencies':['@prisma/engines']}}          | `` | passed
            pnpm | 10.34.9 | {'pnpm':{'onlyBuiltDependencies':['esbuild']}}                  | `` | WARNING
            pnpm | 10.34.9 | {} | onlyBuiltDependencies: ['@prisma/engines', sharp]          | passed
            pnpm | 10.34.9 | {} | onlyBuiltDependencies: ['@prisma/engines@6.19.3']          | passed
            pnpm | 10.34.9 | {} | onlyBuiltDependencies: ['@prisma/engines-version']         | WARNING
            pnpm | 10.34.9 | {} | allowBuilds: {'@prisma/engines': true}                     | passed
            pnpm | 10.34.9 | {} | dangerouslyAllowAllBuilds: true                          | passed
            pnpm | 10.34.9 | {} | neverBuiltDependencies: [fsevents]                         | passed
            pnpm | 11.28.0 | {}                                                              | `` | ERROR
            pnpm | 12.21.0 | {}                                                              | `` | ERROR
            pnpm | 11.28.0 | {} | allowBuilds: {'@prisma/engines': true}                     | passed
            pnpm | 11.28.0 | {} | allowBuilds: {'@prisma/engines': false}                    | WARNING
            pnpm | 11.28.0 | {} | onlyBuiltDependencies: ['@prisma/engines']                 | ERROR
            pnpm | 11.28.0 | {'pnpm':{'onlyBuiltDependencies':['@prisma/engines']}}          | `` | ERROR
            pnpm | ``      | {}                                                              | `` | open
            pnpm | ``      | {} | onlyBuiltDependencies: [esbuild]                           | WARNING
            npm  | ``      | {}                                                              | `` | passed
            npm  | 11.19.1 | {}                                                              | `` | passed
            npm  | 12.2.2  | {}                                                              | `` | WARNING
            npm  | 12.2.2  | {'allowScripts':{'@prisma/engines':true}}                       | `` | passed
            npm  | 12.2.2  | {'allowScripts':{'@prisma/engines@6.19.3':true}}                | `` | passed
            npm  | 12.2.2  | {'allowScripts':{'@prisma/engines':false}}                      | `` | WARNING
            yarn | 1.22.22 | {}                                                              | `` | passed
            yarn | 4.12.0  | {}                                                              | `` | passed
            yarn | 4.14.0  | {}                                                              | `` | WARNING
            yarn | 4.18.1  | {'dependenciesMeta':{'@prisma/engines':{'built':true}}}         | `` | passed
            yarn | 4.12.0  | {'dependenciesMeta':{'@prisma/engines':{'built':false}}}        | `` | WARNING
            yarn | 4.12.0  | {} | enableScripts: false                                     | WARNING
            yarn | 4.18.1  | {} | enableScripts: true                                      | passed
            bun  | 1.3.5   | {}                                                              | `` | passed
            bun  | 1.3.5   | {'trustedDependencies':['sharp']}                               | `` | WARNING
            bun  | 1.3.5   | {'trustedDependencies':['@prisma/engines']}                     | `` | passed
            """)
    void whatAManagerRunsIsDecidedByItsVersionAndSettings(
            String manager, String version, String manifest, String settings, String expected) throws ProblemException {
        assertThat(judged(files(manager, version, manifest, settings, ""), false, NOT_INSTALLED))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"npm, 10.0.0, WARNING", "pnpm, 9.0.0, WARNING", "yarn, 1.22.22, WARNING", "yarn, 4.12.0, passed"})
    void npmrcSwitchesAllScriptsOffForThoseWhoReadIt(String manager, String version, String expected)
            throws ProblemException {
        InstallFiles files = files(manager, version, "{}", "", "ignore-scripts=true\n");

        assertThat(judged(files, false, NOT_INSTALLED)).isEqualTo(expected);
    }

    @Test
    void whereTheProjectGeneratesItselfItIsANote() throws ProblemException {
        assertThat(judged(files("pnpm", "10.0.0", "{}", "", ""), true, NOT_INSTALLED))
                .isEqualTo("NOTE");
    }

    @Test
    void whereTheEnginesAreMissingItIsAnErrorAndThatFollowsFromIt() throws ProblemException {
        InstalledEngines none = new InstalledEngines(
                Optional.of(Place.in("node_modules/@prisma/engines", 0, "empty")),
                List.of(),
                Optional.empty(),
                Optional.empty());

        Verdict verdict = verdict(files("pnpm", "10.0.0", "{}", "", ""), true, none);

        Finding finding = ((Verdict.Found) verdict).findings().get(0);
        assertThat(finding.rule()).isEqualTo("LCK001");
        assertThat(finding.isError()).isTrue();
        assertThat(finding.causes()).containsExactly("LCK003");
        assertThat(finding.evidence()).hasSize(2);
    }

    @Test
    void aProjectWithoutThosePackagesHasNothingToRun() throws ProblemException {
        InstallFiles files = files("pnpm", "11.0.0", "{}", "", "");
        InstallScripts scripts = new InstallScripts(List.of(), ScriptPolicy.of(files, List.of()), false, NOT_INSTALLED);

        assertThat(new ScriptsBlocked("LCK001").judge(scripts)).isInstanceOf(Verdict.NotApplicable.class);
    }

    private static String judged(InstallFiles files, boolean generates, InstalledEngines engines) {
        Verdict verdict = verdict(files, generates, engines);
        return verdict instanceof Verdict.Found found
                ? found.findings().get(0).severity().name()
                : verdict instanceof Verdict.NotChecked ? "open" : "passed";
    }

    private static Verdict verdict(InstallFiles files, boolean generates, InstalledEngines engines) {
        List<String> needed = List.of("@prisma/engines");
        return new ScriptsBlocked("LCK001")
                .judge(new InstallScripts(needed, ScriptPolicy.of(files, needed), generates, engines));
    }

    private static InstallFiles files(String manager, String version, String manifest, String settings, String npmrc)
            throws ProblemException {
        Optional<Document> yaml = document("settings.yaml", settings);
        return new InstallFiles(
                manager,
                ManagerVersion.of(version),
                document("package.json", manifest.replace('\'', '"')),
                manager.equals("pnpm") ? yaml : Optional.empty(),
                npmrc.isEmpty() ? Optional.empty() : Optional.of(new ProjectText(".npmrc", npmrc)),
                manager.equals("yarn") ? yaml : Optional.empty());
    }

    private static Optional<Document> document(String name, String text) throws ProblemException {
        return text.isBlank()
                ? Optional.empty()
                : new DescriptorDocuments().parse(name, text).stream().findFirst();
    }
}
