package dev.slipway.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.http.MirrorAddress.Source;
import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorAddressTest {
    @Test
    void withNothingSetItIsTheDefaultHost() throws ProblemException {
        MirrorAddress address = MirrorAddress.choose(Optional.empty(), Map.of("PRISMA_BINARIES_MIRROR", ""));

        assertThat(address.base()).isEqualTo("https://binaries.prisma.sh");
        assertThat(address.source()).isEqualTo(Source.DEFAULT);
    }

    @Test
    void theDeprecatedVariableWinsAndTheConflictIsNoted() throws ProblemException {
        MirrorAddress address = MirrorAddress.choose(
                Optional.empty(),
                Map.of("PRISMA_BINARIES_MIRROR", "https://old.test", "PRISMA_ENGINES_MIRROR", "https://new.test"));

        assertThat(address.base()).isEqualTo("https://old.test");
        assertThat(address.source()).isEqualTo(Source.BINARIES_VARIABLE);
        assertThat(address.notes()).singleElement().asString().contains("differ");
    }

    @Test
    void theFlagWinsOverBothVariables() throws ProblemException {
        MirrorAddress address = MirrorAddress.choose(
                Optional.of("HTTPS://flag.test/prisma//"), Map.of("PRISMA_ENGINES_MIRROR", "https://new.test"));

        assertThat(address.base()).isEqualTo("https://flag.test/prisma");
        assertThat(address.source()).isEqualTo(Source.FLAG);
        assertThat(address.notes()).isEmpty();
    }

    @Test
    void plainHttpToThisMachineIsNotWorthANote() throws ProblemException {
        MirrorAddress address = MirrorAddress.choose(Optional.of("http://127.0.0.1:8080/"), Map.of());

        assertThat(address.notes()).isEmpty();
    }

    @Test
    void plainHttpIsNoted() throws ProblemException {
        MirrorAddress address =
                MirrorAddress.choose(Optional.empty(), Map.of("PRISMA_ENGINES_MIRROR", "http://u:secret@m.test/"));

        assertThat(address.notes())
                .singleElement()
                .asString()
                .contains("http://u:***@m.test")
                .doesNotContain("secret");
        assertThat(address.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mirror.test/?token=S3cret",
                "https://mirror.test/x#S3cret",
                "https://mirror.test/x;token=S3cret?a=b",
                "ftp://S3cret@mirror.test/x",
                "http://u:S3/cret@mirror.test/?sig=S3cret"
            })
    void aRefusedAddressIsNamedWithoutItsSecrets(String value) {
        Problem problem = MirrorFixture.problem(() -> MirrorAddress.choose(Optional.of(value), Map.of()));

        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
        assertThat(problem.message())
                .contains("mirror.test")
                .doesNotContain("S3")
                .doesNotContain("cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://mirror.test",
                "mirror.test/prisma",
                "https:///prisma",
                "https://mirror.test:99999/",
                "C:\\mirror",
                ""
            })
    void whatIsNoAddressOfAMirrorIsAUsageProblemThatNamesIt(String value) {
        Problem problem = MirrorFixture.problem(() -> MirrorAddress.choose(Optional.of(value), Map.of()));

        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
        assertThat(problem.message()).contains("\"" + value + "\"").contains("--mirror");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:se#cr/et@mirror.test/", "https://user:se cret@mirror.test/a@b"})
    void thePasswordOfAnUnreadableAddressIsNotShown(String value) {
        Problem problem = MirrorFixture.problem(() -> MirrorAddress.choose(Optional.of(value), Map.of()));

        assertThat(problem.message()).contains("user:***@").doesNotContain("cr");
    }

    @ParameterizedTest
    @CsvSource({"2.0.0-beta.2,master", "2.0.0,master", "2.0.1,all_commits", "6.19.3,all_commits"})
    void theChannelFollowsTheVersion(String version, String channel) {
        assertThat(MirrorLayout.of(PrismaVersion.parse(version)).channel()).isEqualTo(channel);
    }

    @Test
    void aBareHashIsLookedForInAllCommits() {
        assertThat(MirrorLayout.of(Optional.empty()).channel()).isEqualTo("all_commits");
    }
}
