package dev.slipway.rule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Runner.Permission;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.testing.ExaminedFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EngineRulesTest {
    private static final String LIBRARY = "libquery_engine-debian-openssl-3.0.x.so.node";
    private static final String PROGRAM = "schema-engine-debian-openssl-3.0.x";

    @Test
    void whatLoadsKeepsEveryRule() {
        Outcome outcome = judge(new ExaminedFile().judged());

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.passed()).contains("ENG003", "ENG004", "ENG006", "ENG007", "ENG008", "ENG012", "PLT003");
    }

    /** Else a report of findings alone would look like "loads". */
    @ParameterizedTest
    @EnumSource(Cause.class)
    void whateverALoaderRefusesAFileForIsAnError(Cause cause) {
        Outcome outcome =
                judge(new ExaminedFile().refused(cause, "it is refused").judged());

        assertThat(outcome.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void soItIsForAFileOfAnotherCLibraryWhichIsOneError(Cause cause) {
        Examined file = new ExaminedFile()
                .of("needed libc.so.6")
                .on(Cpu.X64, Libc.MUSL, "alpine", "3.20.1")
                .missing("ld-linux-x86-64.so.2")
                .refused(cause, "it is refused")
                .judged();

        assertThat(judge(file).findings()).extracting(Finding::rule).containsExactly("PLT003");
    }

    @Test
    void whatIsNotDecidedIsNotChecked() {
        Outcome outcome = judge(new ExaminedFile().undecided("nobody knows").judged());

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.notChecked()).extracting(Outcome.Open::rule).contains("ENG006", "ENG007", "ENG012");
        assertThat(outcome.ready()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "libquery_engine-debian-openssl-3.0.x.so.node, cpu arm64, it is for arm64",
        "libquery_engine-linux-arm64-openssl-3.0.x.so.node, cpu x64, it is for x64",
        "libquery_engine-linux-musl-openssl-3.0.x.so.node, needed libc.so.6, its C library is glibc",
        "libquery_engine-debian-openssl-3.0.x.so.node, needed libc.musl-x86_64.so.1, its C library is musl",
        "libquery_engine-debian-openssl-3.0.x.so.node, needed libssl.so.1.1, it is linked to OpenSSL 1.1.x",
        "libquery_engine-debian-openssl-1.1.x.so.node, needed libssl.so.3, it is linked to OpenSSL 3.0.x",
        "libquery_engine-darwin-arm64.dylib.node, cpu arm64, it is for linux",
        "query_engine-windows.dll.node, cpu x64, it is for linux",
        "schema-engine-freebsd14, cpu x64, it is for linux"
    })
    void aNameThatSaysOtherwiseThanTheHeaderIsEng003(String name, String recipe, String words) {
        Finding finding =
                only("ENG003", new ExaminedFile().named(name).of(recipe).judged());

        assertThat(finding.message()).contains(words);
        assertThat(finding.remedy()).contains("slipway engine fetch --platform ");
    }

    @ParameterizedTest
    @CsvSource({
        // The engines of Debian and Red Hat are the same bytes; OpenSSL inside fits each name; the name once meant
        // arm64.
        "libquery_engine-rhel-openssl-1.0.x.so.node, needed libc.so.6",
        "libquery_engine-debian-openssl-1.1.x.so.node, needed libc.so.6 libssl.so.1.1",
        "libquery_engine-linux-arm-openssl-1.1.x.so.node, cpu arm64",
        "libquery_engine-linux-musl.so.node, needed libssl.so.1.1",
        "query-engine-linux-static-x64, cpu x64",
        "sharp-linux-x64.node, cpu arm64"
    })
    void aNameThatFitsIsNot(String name, String recipe) {
        assertThat(judge(new ExaminedFile().named(name).of(recipe).judged()).findings())
                .extracting(Finding::rule)
                .doesNotContain("ENG003");
    }

    @Test
    void theTargetThatIsAskedForIsHeldAgainstTheHeaderToo() {
        Finding finding = only(
                "ENG003", new ExaminedFile().asked("linux-arm64-openssl-3.0.x").judged());

        assertThat(finding.message()).startsWith("--target says linux-arm64-openssl-3.0.x, but it is for x64");
        assertThat(finding.remedy()).endsWith("--platform linux-arm64-openssl-3.0.x");
    }

    @Test
    void whatIsForAnotherTargetIsOneErrorWhereNoMoreIsKnown() {
        Examined file = new ExaminedFile()
                .asked("linux-musl-openssl-3.0.x")
                .onTarget()
                .refused(Cause.WRONG_ARCHITECTURE, "it is another's")
                .judged();

        assertThat(judge(file).findings()).extracting(Finding::rule).containsExactly("ENG003");
    }

    @ParameterizedTest
    @CsvSource({"'<!doctype html><html>', an HTML page", "'version https://git-lfs.github.com/spec/v1', LFS"})
    void whatIsNoNativeFileIsEng004(String content, String words) {
        Finding finding = only(
                "ENG004",
                new ExaminedFile().text(content).refused(Cause.BAD_FILE, "bad").judged());

        assertThat(finding.message()).contains(words);
        assertThat(finding.remedy()).isEqualTo("slipway engine fetch");
    }

    @Test
    void aCutFileIsEng004() {
        Finding finding = only(
                "ENG004",
                new ExaminedFile()
                        .of("needed libc.so.6\nfirst 100")
                        .refused(Cause.BAD_FILE, "cut")
                        .judged());

        assertThat(finding.message()).startsWith("This ELF file is cut short: ");
    }

    @Test
    void eng006NamesThePackageThatBringsTheLibrary() {
        Finding finding = only(
                "ENG006",
                new ExaminedFile()
                        .missing("libssl.so.3")
                        .broughtBy("libssl.so.3", "libssl3")
                        .judged());

        assertThat(finding.message()).isEqualTo("libssl.so.3 is not found in the place: looked in /usr/lib.");
        assertThat(finding.remedy())
                .startsWith("Install it: apt-get update && apt-get install -y libssl3. ")
                .contains("A link from one libssl to another does not help");
    }

    @ParameterizedTest
    @CsvSource({
        "alpine, 3.20.1, apk add --no-cache zlib",
        "amzn, 2, yum install -y zlib",
        "amzn, 2023, dnf install -y zlib",
        "rhel, 9.4, dnf install -y zlib",
        "centos, 7, yum install -y zlib"
    })
    void inTheWordsOfTheDistribution(String id, String release, String command) {
        Finding finding = only(
                "ENG006",
                new ExaminedFile()
                        .on(Cpu.X64, Libc.GLIBC, id, release)
                        .missing("libz.so.1")
                        .broughtBy("libz.so.1", "zlib")
                        .judged());

        assertThat(finding.remedy()).isEqualTo("Install it: " + command + ".");
    }

    @Test
    void aReleaseWithoutThePackageIsToldSo() {
        Finding finding = only(
                "ENG006",
                new ExaminedFile()
                        .missing("libssl.so.1.1")
                        .broughtBy("libssl.so.1.1", "")
                        .judged());

        assertThat(finding.remedy())
                .startsWith(
                        "debian 12 has no package of libssl.so.1.1. Or take the engine for the OpenSSL that is there: \"slipway"
                                + " engine platform --root the place\"");
    }

    @Test
    void aLinkToAnotherOpensslIsAMissingLibraryAndNoOldOne() {
        Finding finding = only(
                "ENG006",
                new ExaminedFile().lacking("libssl.so.1.1", "OPENSSL_1_1_0").judged());

        assertThat(finding.remedy()).contains("A link from one libssl to another does not help");
    }

    @Test
    void anotherOpensslIsNoOldOneBesideAMissingLibraryEither() {
        only(
                "ENG006",
                new ExaminedFile()
                        .lacking("libssl.so.1.1", "OPENSSL_1_1_0")
                        .missing("libdep.so.1")
                        .judged());
    }

    @Test
    void anotherOpensslAndAnOldLibraryAreTwoCauses() {
        Examined file = new ExaminedFile()
                .lacking("libssl.so.1.1", "OPENSSL_1_1_0")
                .lacking("libc.so.6", "GLIBC_2.38")
                .judged();

        assertThat(judge(file).findings()).extracting(Finding::rule).containsExactly("ENG006", "ENG007");
    }

    @ParameterizedTest
    @CsvSource({"libc.so.6, GLIBC_2.38", "libstdc++.so.6, GLIBCXX_3.4.30"})
    void aVersionThatIsNotThereIsEng007(String library, String version) {
        Finding finding =
                only("ENG007", new ExaminedFile().lacking(library, version).judged());

        assertThat(finding.message()).contains(version + " of " + library + " is not there");
    }

    /** Of a library without versions, or a weak one: the loader stops for something else. */
    @ParameterizedTest
    @CsvSource({"CRASH, ENG004", "BAD_FILE, ENG004", "UNDEFINED_SYMBOL, ENG012", "STATIC_TLS, ENG012"})
    void aVersionThatTheLoaderDoesWithoutIsNoSecondError(Cause cause, String rule) {
        only(
                rule,
                new ExaminedFile()
                        .without("libssl.so.3", "OPENSSL_3.0.0")
                        .refused(cause, "it is refused")
                        .judged());
    }

    @ParameterizedTest
    @CsvSource({
        "it is for another, It is for another.",
        "'libdep.so.1, which /app/x.node needs, is not found', 'libdep.so.1, which /app/x.node needs, is not found.'"
    })
    void onlyAWordIsCapitalAtTheBeginOfASentenceAndNoName(String clause, String sentence) {
        Examined file =
                new ExaminedFile().refused(Cause.MISSING_LIBRARY, clause).judged();

        assertThat(only("ENG006", file).message()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        LIBRARY + ", NO, NO, true, ERROR",
        LIBRARY + ", NOT_KNOWN, NO, true, WARNING",
        PROGRAM + ", YES, NO, true, ERROR",
        PROGRAM + ", YES, NOT_KNOWN, true, WARNING"
    })
    void whatMayNotBeOpenedIsEng008(String name, Permission read, Permission start, boolean told, Severity severity) {
        Finding finding = only(
                "ENG008",
                new ExaminedFile().named(name).access(read, start, told).judged());

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.remedy()).contains("chmod ");
    }

    @ParameterizedTest
    @CsvSource({
        "dist.zip:node_modules/a.node, node_modules/a.node",
        "dist.zip!/node_modules/a.node, node_modules/a.node",
        "C:\\app\\a.node, C:\\app\\a.node",
        "/app/a.node, /app/a.node"
    })
    void theModeIsGivenBeforeItIsPacked(String file, String path) {
        Examined closed = new ExaminedFile()
                .named(file)
                .access(Permission.NO, Permission.NO, true)
                .judged();

        assertThat(only("ENG008", closed).remedy())
                .isEqualTo("Give it the mode before it is packed: chmod a+r " + path + "; and its folders a+rx.");
    }

    @Test
    void aLibraryNeedsNoXBit() {
        Examined file =
                new ExaminedFile().access(Permission.YES, Permission.NO, true).judged();

        assertThat(judge(file).findings()).isEmpty();
    }

    @Test
    void withoutModesItIsNotChecked() {
        Examined file = new ExaminedFile()
                .access(Permission.NOT_KNOWN, Permission.NOT_KNOWN, false)
                .judged();

        assertThat(judge(file).notChecked()).extracting(Outcome.Open::rule).containsExactly("ENG008");
    }

    @ParameterizedTest
    @CsvSource({"UNDEFINED_SYMBOL", "NO_LOADER", "OS_ABI", "STATIC_TLS", "NOT_DLOPENABLE", "EXECUTABLE_STACK"})
    void theRestIsEng012(Cause cause) {
        Finding finding = only(
                "ENG012", new ExaminedFile().refused(cause, "what is refused").judged());

        assertThat(finding.message()).isEqualTo("What is refused.");
    }

    @Test
    void anotherProcessorIsPlt003() {
        Finding finding = only(
                "PLT003",
                new ExaminedFile()
                        .named("image.node")
                        .on(Cpu.ARM64, Libc.GLIBC, "debian", "12")
                        .refused(Cause.WRONG_ARCHITECTURE, "wrong")
                        .judged());

        assertThat(finding.message()).contains("it is for x64, not arm64");
        assertThat(finding.remedy()).contains("npm install");
    }

    private static Finding only(String rule, Examined file) {
        List<Finding> findings = judge(file).findings();
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        return findings.get(0);
    }

    private static Outcome judge(Examined file) {
        return Outcome.judge(EngineRules.all(), file).and(Outcome.judge(PlatformRules.ofFile(), file));
    }
}
