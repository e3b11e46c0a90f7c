package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneCauseTest {
    private static final Finding MISSING = shipped("ENG001", "dist.zip:node_modules/.prisma/client");
    private static final Finding NOT_LISTED =
            finding("PLT001", Severity.ERROR, Place.in("schema.prisma", 2, "binaryTargets"), "add it");

    @Test
    void whatIsNotGeneratedIsPartOfWhatIsMissing() {
        List<Finding> findings = of(NOT_LISTED, MISSING);

        assertThat(findings).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("ENG001");
            assertThat(one.causes()).containsExactly("PLT001");
            assertThat(one.evidence()).hasSize(2);
        });
    }

    @Test
    void withoutTheOtherEachStandsAlone() {
        assertThat(of(NOT_LISTED)).containsExactly(NOT_LISTED);
        assertThat(of(MISSING)).containsExactly(MISSING);
    }

    @Test
    void aForeignEngineIsPartOfTheMissingOneOfItsArtefact() {
        Finding engine = shipped("PLT003", "dist.zip:a/libquery_engine-darwin.dylib.node");
        Finding elsewhere = shipped("PLT003", "other.zip:a/libquery_engine-darwin.dylib.node");

        assertThat(of(engine, elsewhere, MISSING))
                .extracting(Finding::rule, Finding::causes)
                .containsExactlyInAnyOrder(tuple("ENG001", List.of("PLT003")), tuple("PLT003", List.of()));
    }

    @Test
    void anAddonsLibraryIsNoPartOfAnEngines() {
        Finding addon = shipped("ENG006", "dist.zip:node_modules/sharp/sharp.node");

        assertThat(of(addon, MISSING)).extracting(Finding::rule).containsExactlyInAnyOrder("ENG001", "ENG006");
    }

    @Test
    void aClientThatNothingGeneratesIsMissingOnce() {
        Finding scripts = finding("GEN001", Severity.WARNING, Place.in("package.json", 1, "scripts"), "generate");
        Finding lines = finding("GEN001", Severity.ERROR, Place.in("Dockerfile", 4, "RUN npm ci"), "generate there");

        assertThat(of(scripts, lines)).singleElement().satisfies(one -> {
            assertThat(one.remedy()).isEqualTo("generate there");
            assertThat(one.evidence()).hasSize(2);
            assertThat(one.causes()).isEmpty();
        });
        assertThat(of(scripts)).containsExactly(scripts);
    }

    /** A package that is missing is the first remedy, another engine the second. */
    @Test
    void anImageWithoutLibsslIsPutRightByInstallingIt() {
        Place engine =
                new Place(Place.Kind.SHIPPED, "app.tar:a/libquery_engine-debian-openssl-3.0.x.so.node", 0, 0, "", "");
        Finding libssl = new Finding(
                "ENG006",
                Severity.ERROR,
                "libssl.so.3 is not found",
                List.of(engine),
                "Install it: apt-get install -y libssl3.");
        Finding lookedFor = new Finding(
                "ENG001",
                Severity.ERROR,
                "The client looks for another (as it does in app.tar, where it finds no libssl)",
                List.of(engine),
                "Add it to binaryTargets.");
        Finding detection =
                finding("PLT005", Severity.ERROR, Place.in("Dockerfile", 1, "FROM"), "apt-get install -y openssl");

        assertThat(of(libssl, lookedFor)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("ENG001");
            assertThat(one.remedy()).isEqualTo("Install it: apt-get install -y libssl3. Or: Add it to binaryTargets.");
        });
        assertThat(of(libssl, detection, lookedFor)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("ENG001");
            assertThat(one.remedy()).contains("apt-get install -y openssl").endsWith(" Or: Add it to binaryTargets.");
        });
    }

    @Test
    void aMisnamedEngineLacksItsOwnLibrariesToo() {
        Finding misnamed = shipped("ENG003", "dist.zip:a/libquery_engine-rhel-openssl-3.0.x.so.node");
        Finding libraries = shipped("ENG006", "dist.zip:a/libquery_engine-rhel-openssl-3.0.x.so.node");
        Finding other = shipped("ENG006", "dist.zip:b/libquery_engine-rhel-openssl-3.0.x.so.node");

        assertThat(of(misnamed, libraries, other))
                .extracting(Finding::rule, Finding::causes)
                .containsExactlyInAnyOrder(tuple("ENG003", List.of("ENG006")), tuple("ENG006", List.of()));
    }

    @Test
    void foreignNativeFilesStayFindingsOfTheirOwn() {
        assertThat(of(shipped("NAT001", "dist.zip:a.node"), MISSING)).hasSize(2);
    }

    @Test
    void oneMissingLibsslIsOneError() {
        Finding fallback = finding("PLT005", Severity.ERROR, Place.of("app.tar", "no libssl"), "install openssl");
        Finding loader = new Finding(
                "ENG006",
                Severity.ERROR,
                "libssl.so.3 is not found",
                List.of(place("app.tar:/app/libquery_engine-debian-openssl-3.0.x.so.node")),
                "install libssl3");

        assertThat(of(fallback, loader)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("ENG006");
            assertThat(one.causes()).containsExactly("PLT005");
            assertThat(one.remedy()).isEqualTo("install openssl Or: install libssl3");
        });
        assertThat(of(fallback, loader, shipped("ENG001", "app.tar:/app")))
                .singleElement()
                .satisfies(one -> assertThat(one.causes()).containsExactly("ENG006", "PLT005"));
    }

    @Test
    void whatKeepsAnEngineOutIsPartOfItsMissing() {
        Finding pattern = finding("PKG003", Severity.ERROR, Place.in("serverless.yml", 9, "!**"), "keep it");
        Finding bundler = finding("PKG004", Severity.WARNING, Place.in("esbuild.js", 2, "bundle"), "tell it");

        assertThat(of(pattern, bundler, MISSING)).singleElement().satisfies(one -> {
            assertThat(one.causes()).containsExactly("PKG003", "PKG004");
            assertThat(one.remedy()).contains("keep it", "tell it");
        });
        assertThat(of(pattern, bundler)).hasSize(2);
    }

    @Test
    void aLimitThatNobodyReadsIsPartOfAPlanThatDoesNotFit() {
        Finding peak = finding("CON001", Severity.ERROR, Place.in("serverless.yml", 4, "40"), "set it");
        Finding ignored = finding("URL007", Severity.WARNING, Place.in("src/db.ts", 2, "new PrismaPg"), "max: 1");
        Finding perhaps = finding("URL007", Severity.NOTE, Place.in("src/db.ts", 2, "new PrismaPg"), "max: 1");

        assertThat(of(ignored, peak)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("CON001");
            assertThat(one.remedy()).isEqualTo("max: 1 Or: set it");
        });
        assertThat(of(perhaps, peak)).hasSize(2);
    }

    @Test
    void oneCallOfNpxHidesNoOther() {
        Finding baked = new Finding(
                "IMG007",
                Severity.WARNING,
                "It fetches at the start.",
                List.of(Place.in("Dockerfile", 9, "npx prisma migrate deploy")),
                "bake it",
                List.of("IMG006"),
                Optional.empty());
        Finding same = finding("IMG006", Severity.ERROR, Place.in("Dockerfile", 9, "npx prisma"), "pin it");
        Finding other = finding("IMG006", Severity.ERROR, Place.in("Dockerfile", 4, "npx prisma"), "pin it");

        assertThat(of(baked, same, other)).containsExactlyInAnyOrder(baked, other);
    }

    @Test
    void anotherMissingLibraryIsNotThat() {
        Finding fallback = finding("PLT005", Severity.ERROR, Place.of("app.tar", "no libssl"), "install openssl");

        assertThat(of(fallback, shipped("ENG006", "app.tar:/app/a.node"))).hasSize(2);
    }

    @Test
    void aCauseHasNotPassed() {
        Outcome outcome = Outcome.of(List.of(
                new RuleVerdict("ENG001", new Verdict.Found(List.of(MISSING))),
                new RuleVerdict("PLT001", new Verdict.Found(List.of(NOT_LISTED))),
                new RuleVerdict("PLT003", Verdict.PASSED)));

        assertThat(outcome.passed()).containsExactly("PLT003");
        assertThat(outcome.count(Severity.ERROR)).isEqualTo(1);
        assertThat(outcome.ready()).contains(false);
    }

    private static List<Finding> of(Finding... findings) {
        return Outcome.of(Stream.of(findings)
                        .map(each -> new RuleVerdict(each.rule(), new Verdict.Found(List.of(each))))
                        .toList())
                .findings();
    }

    private static Finding shipped(String rule, String file) {
        return finding(rule, Severity.ERROR, place(file), "do it");
    }

    private static Place place(String file) {
        return new Place(Place.Kind.SHIPPED, file, 0, 0, "", "");
    }

    private static Finding finding(String rule, Severity severity, Place place, String remedy) {
        return new Finding(rule, severity, "It is so.", List.of(place), remedy);
    }
}
