package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final FakeHost NEW_ALPINE = FakeHost.linuxX64()
            .withOsRelease("ID=alpine\n")
            .withFiles("/etc/alpine-release", "/lib/ld-musl-x86_64.so.1", "/usr/lib/libssl.so.3");
    private static final FakeHost POSTMARKET = FakeHost.linuxX64()
            .withOsRelease("ID=postmarketos\nID_LIKE=alpine\n")
            .withFiles("/lib/ld-musl-x86_64.so.1", "/lib/libssl.so.3");

    @Test
    void nothingIsAdvisedWhereTheAnswersAgree() {
        assertThat(advice("6.19.3", NEW_ALPINE)).isEmpty();
    }

    @Test
    void opensslIsAdvisedWhereItMakesPrismaDecideRight() {
        List<String> advice = advice("5.22.0", NEW_ALPINE);

        assertThat(advice.get(0)).startsWith("Install openssl there").contains("linux-musl-openssl-3.0.x");
        assertThat(advice.get(1)).startsWith("Use Prisma 6.1.0 or later");
        assertThat(advice.get(2))
                .contains("Name linux-musl-openssl-3.0.x in binaryTargets")
                .contains("PRISMA_QUERY_ENGINE_LIBRARY (PRISMA_QUERY_ENGINE_BINARY with")
                .endsWith("looks only for linux-musl.");
    }

    @Test
    void noOtherVersionIsAdvisedWhereNoneDecidesRight() {
        assertThat(advice("6.19.3", POSTMARKET))
                .singleElement()
                .asString()
                .startsWith("Name linux-musl-openssl-3.0.x in binaryTargets");
        assertThat(advice("5.22.0", POSTMARKET)).noneMatch(line -> line.contains("Use Prisma"));
    }

    @Test
    void whereNoEngineLoadsANewerPrismaIsAdvised() {
        assertThat(advice("4.7.1", NEW_ALPINE))
                .containsExactly("Use Prisma 6.1.0 or later: it decides linux-musl-openssl-3.0.x, which loads there.");
    }

    @Test
    void withoutALibsslTheFirstThatCarriesOneIsAdvised() {
        FakeHost slim = LoadableHosts.debian();

        assertThat(advice("5.22.0", slim))
                .contains("Use Prisma 6.5.0 or later: it decides debian-openssl-1.1.x, which loads there.");
        assertThat(advice("6.4.1", slim))
                .contains("Use Prisma 6.5.0 or later: it decides debian-openssl-1.1.x, which loads there.");
        assertThat(advice("6.5.0", slim)).isEmpty();
    }

    @Test
    void anAnswerThatIsInNoListIsCalledThat() {
        FakeHost debian13 = FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withOpenssl("OpenSSL 3.5.1 1 Jul 2025")
                .withFiles("/lib64/ld-linux-x86-64.so.2", "/usr/lib/x86_64-linux-gnu/libssl.so.3");

        assertThat(advice("4.7.1", debian13).get(0))
                .isEqualTo("No engine of Prisma 4.7.1 was ever published for debian-openssl-3.5.x.");
    }

    @Test
    void whereAnOldPrismaThrowsANewerOneIsAdvised() {
        FakeHost alpineArm = FakeHost.linuxArm64()
                .withOsRelease("ID=alpine\n")
                .withFiles("/etc/alpine-release", "/lib/ld-musl-aarch64.so.1", "/lib/libssl.so.3");

        assertThat(advice("4.9.0", alpineArm))
                .containsExactly(
                        "Use Prisma 6.1.0 or later: it decides linux-musl-arm64-openssl-3.0.x, which loads there.");
    }

    @Test
    void theVariableIsThatOfTheEra() {
        assertThat(advice("7.1.0", POSTMARKET))
                .singleElement()
                .asString()
                .contains("PRISMA_SCHEMA_ENGINE_BINARY")
                .doesNotContain("binaryTargets");
        assertThat(advice("8.0.0", POSTMARKET)).isEmpty();
    }

    private static List<String> advice(String prisma, HostProbe host) {
        PrismaVersion version = PrismaVersion.of(prisma);
        Decision decision = new PrismaDetection().decide(version, host);
        Loads loads = new LoadableTarget(TargetTable.bundled()).loads(version, host, decision);
        return new Advice(TargetTable.bundled(), version, host).on(decision, loads);
    }
}
