package dev.slipway.domain.nodeproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionChoiceTest {
    private static final String OF_5_22 = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final String UNPUBLISHED = "0123456789abcdef0123456789abcdef01234567";
    private final Releases releases = ReleaseTable.bundled();

    private static VersionEvidence evidence(Source source, String name, String version, String hash) {
        Optional<PrismaVersion> parsed = version.equals("-") ? Optional.empty() : PrismaVersion.parse(version);
        return new VersionEvidence(source, source + ":" + name, name, parsed, EngineHash.parse(hash));
    }

    private PrismaChoice choose(VersionEvidence... evidence) {
        return VersionChoice.choose(List.of(evidence), releases);
    }

    private static String text(PrismaChoice choice) {
        return Stream.of(choice.version(), choice.hash())
                .map(part -> part.map(Object::toString).orElse("-"))
                .reduce((version, hash) -> version + " " + hash)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "@prisma/cli, 2.9.0, 369b3694b7edb869fad14827a33ad3f3f49bbc20",
        "@prisma/client, 5.22.0, 605197351a3c8bdd595af2d2a9bc3025bca48ea2",
        "prisma, 4.7.0, 39190b250ebc338586e25e6da45e5e783bc8a635",
        "@prisma/cli, 2.16.0, a973e24a4e5194f8fe3301bfa7ff982b24f97c05",
        "prisma, 2.16.0, 854c8ba7f0dce66f115af36af24e66989a8c02a1",
        "@prisma/client, 2.16.0, 854c8ba7f0dce66f115af36af24e66989a8c02a1",
    })
    void aVersionAloneGetsItsHashFromTheTable(String name, String version, String hash) {
        PrismaChoice choice = choose(evidence(Source.LOCK_FILE, name, version, "-"));

        assertThat(text(choice)).isEqualTo(version + " " + hash);
        assertThat(choice.disagreements()).isEmpty();
    }

    @Test
    void aHashInAFileBeatsTheTable() {
        PrismaChoice choice = choose(
                evidence(Source.NODE_MODULES, "@prisma/client", "5.22.0", "-"),
                evidence(Source.LOCK_FILE, "prisma", "5.22.0", UNPUBLISHED));

        assertThat(text(choice)).isEqualTo("5.22.0 " + UNPUBLISHED);
    }

    @Test
    void theCommandLineOf2160DoesNotGetTheEngineOfItsClient() {
        PrismaChoice choice = choose(
                evidence(Source.LOCK_FILE, "@prisma/cli", "2.16.0", "-"),
                evidence(Source.LOCK_FILE, "@prisma/client", "2.16.0", "854c8ba7f0dce66f115af36af24e66989a8c02a1"));

        assertThat(text(choice)).isEqualTo("2.16.0 a973e24a4e5194f8fe3301bfa7ff982b24f97c05");
        assertThat(choice.disagreements())
                .containsExactly("@prisma/client (LOCK_FILE:@prisma/client) names the engine "
                        + "854c8ba7f0dce66f115af36af24e66989a8c02a1, but that of @prisma/cli (LOCK_FILE:@prisma/cli) is "
                        + "a973e24a4e5194f8fe3301bfa7ff982b24f97c05. @prisma/cli 2.16.0 is taken, since `prisma generate` "
                        + "installs the engine of the command line.");
    }

    /** An installation without a lock file gets the newest one that the range takes. */
    @Test
    void aRangeTellsTheLikelyVersionAndNoCertainOne() {
        VersionEvidence range = evidence(Source.RANGE, "prisma", "5.20.0", "-");
        VersionEvidence locked = evidence(Source.LOCK_FILE, "prisma", "5.22.0", OF_5_22);

        assertThat(choose(range).version()).isEmpty();
        assertThat(choose(range, locked).disagreements()).isEmpty();
        assertThat(VersionChoice.likely(List.of(range), releases).version()).contains(PrismaVersion.of("5.22.0"));
        assertThat(VersionChoice.likely(List.of(range), releases).hash()).isEmpty();
        assertThat(VersionChoice.likely(List.of(range, locked), releases)).isEqualTo(choose(range, locked));
    }

    @Test
    void theCommandLineBeatsTheClientAndBothAreNamed() {
        PrismaChoice choice = choose(
                evidence(Source.NODE_MODULES, "@prisma/client", "5.21.0", "-"),
                evidence(Source.NODE_MODULES, "prisma", "5.22.0", OF_5_22));

        assertThat(text(choice)).isEqualTo("5.22.0 " + OF_5_22);
        assertThat(choice.by().map(VersionEvidence::packageName)).contains("prisma");
        assertThat(choice.disagreements())
                .containsExactly("@prisma/client (NODE_MODULES:@prisma/client) is 5.21.0, but prisma "
                        + "(NODE_MODULES:prisma) is 5.22.0. prisma 5.22.0 is taken, since `prisma generate` installs the "
                        + "engine of the command line.");
    }

    @Test
    void whatIsInstalledBeatsWhatIsLocked() {
        PrismaChoice choice = choose(
                evidence(Source.LOCK_FILE, "prisma", "5.21.0", "-"),
                evidence(Source.NODE_MODULES, "prisma", "5.22.0", "-"));

        assertThat(text(choice)).isEqualTo("5.22.0 " + OF_5_22);
        assertThat(choice.disagreements())
                .singleElement()
                .asString()
                .contains("5.21.0", "5.22.0", "What is installed is taken");
    }

    @Test
    void aClientGeneratedByAnotherVersionIsReported() {
        PrismaChoice choice = choose(
                evidence(Source.NODE_MODULES, "prisma", "5.22.0", OF_5_22),
                evidence(
                        Source.GENERATED_CLIENT,
                        "@prisma/client",
                        "5.6.0",
                        "e95e739751f42d8ca026f6b910f5a2dc5adeaeee"));

        assertThat(text(choice)).isEqualTo("5.22.0 " + OF_5_22);
        assertThat(choice.disagreements()).singleElement().asString().contains("5.6.0", "run `prisma generate`");
    }

    @Test
    void aManifestThatAsksForAnotherVersionIsReported() {
        PrismaChoice choice = choose(
                evidence(Source.LOCK_FILE, "prisma", "5.22.0", OF_5_22),
                evidence(Source.MANIFEST, "prisma", "5.21.0", "-"));

        assertThat(choice.disagreements()).singleElement().asString().contains("package.json asks for another");
    }

    @Test
    void agreeingFilesAreNotReported() {
        PrismaChoice choice = choose(
                evidence(Source.NODE_MODULES, "prisma", "5.22.0", OF_5_22),
                evidence(Source.NODE_MODULES, "@prisma/client", "5.22.0", "-"),
                evidence(Source.LOCK_FILE, "prisma", "5.22.0", OF_5_22),
                evidence(Source.GENERATED_CLIENT, "@prisma/client", "5.22.0", OF_5_22));

        assertThat(choice.disagreements()).isEmpty();
    }

    @Test
    void aHashAloneGetsTheNewestReleaseThatHasIt() {
        PrismaChoice choice = choose(
                evidence(Source.LOCK_FILE, "@prisma/engines-version", "-", "c2990dca591cba766e3b7ef5d9e8a84796e47ab7"));

        assertThat(text(choice)).isEqualTo("6.19.3 c2990dca591cba766e3b7ef5d9e8a84796e47ab7");
    }

    @Test
    void aHashAloneGetsTheVersionOfWhoeverElseNamesIt() {
        PrismaChoice choice = choose(
                evidence(Source.NODE_MODULES, "@prisma/engines-version", "-", UNPUBLISHED),
                evidence(Source.LOCK_FILE, "prisma", "6.20.0-dev.3", UNPUBLISHED));

        assertThat(text(choice)).isEqualTo("6.20.0-dev.3 " + UNPUBLISHED);
        assertThat(choice.disagreements()).isEmpty();
    }

    @Test
    void aVersionInNoTableAndNoFileHasNoHash() {
        PrismaChoice choice = choose(evidence(Source.MANIFEST, "prisma", "6.20.0-dev.3", "-"));

        assertThat(text(choice)).isEqualTo("6.20.0-dev.3 -");
    }

    @Test
    void aDevelopmentVersionKeepsTheHashOfItsLockFile() {
        PrismaChoice choice = choose(evidence(Source.LOCK_FILE, "prisma", "6.20.0-dev.3", UNPUBLISHED));

        assertThat(text(choice)).isEqualTo("6.20.0-dev.3 " + UNPUBLISHED);
    }

    @Test
    void anotherVersionsHashIsNotBorrowed() {
        PrismaChoice choice = choose(
                evidence(Source.LOCK_FILE, "prisma", "6.20.0-dev.3", "-"),
                evidence(Source.LOCK_FILE, "@prisma/client", "5.6.0", "e95e739751f42d8ca026f6b910f5a2dc5adeaeee"));

        assertThat(text(choice)).isEqualTo("6.20.0-dev.3 -");
    }

    @Test
    void noEvidenceMakesNoChoice() {
        PrismaChoice choice = choose();

        assertThat(text(choice)).isEqualTo("- -");
        assertThat(choice.by()).isEmpty();
    }
}
