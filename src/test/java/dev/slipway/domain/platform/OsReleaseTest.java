package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsReleaseTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "ID=debian                       | debian     | debian | debian",
                "ID=\"debian\"                   | debian     | debian | debian",
                "id=Debian                       | debian     | debian | debian",
                "ID=DEBIAN                       | debian     | debian | debian",
                "ID='debian'                     | 'debian'   |        |       ",
                "`ID=\"debian\" `                | ``         |        |       ",
                "ID=debian # c                   | debian # c |        |       ",
                "` ID=debian`                    | ``         |        |       ",
                "#ID=debian                      | ``         |        |       ",
                "`ID=debian~ID=alpine`           | debian     | debian | debian",
                "`VERSION_ID=\"3\"~ID=\"alpine\"`| alpine     | musl   | alpine",
                "`ID=foo~ID_LIKE='rhel fedora'`  | foo        | rhel   | rhel  ",
                "`ID=~ID_LIKE=debian`            | ``         | debian | debian",
                "`ID=foo~ID_LIKE=nixos`          | foo        |        |       ",
                "`ID=foo~ID_LIKE=alpine`         | foo        |        |       ",
                "`ID=foo~ID_LIKE=monarch`        | foo        | debian | arch  ",
                "ID=ubuntu-core                  | ubuntu-core |       |       ",
                "ID=raspbian                     | raspbian   | arm    | debian",
                "ID=nixos                        | nixos      | nixos  | nixos ",
                "ID=rhel                         | rhel       | rhel   | rhel  ",
                "ID=arch                         | arch       | debian | arch  ",
                "`ID=manjaro~ID_LIKE=arch`       | manjaro    | debian | arch  ",
                "`ID=\"amzn\"~ID_LIKE=\"rhel fedora\"`         | amzn | rhel   | rhel ",
                "`ID=\"amzn\"~ID_LIKE=\"centos rhel fedora\"`  | amzn | rhel   | rhel ",
                "`ID=linuxmint~ID_LIKE=ubuntu`   | linuxmint  | debian | debian",
                "`ID=opensuse-tumbleweed~ID_LIKE=\"opensuse suse\"` | opensuse-tumbleweed | rhel | rhel",
                "`NAME=x~ID=alpine~VERSION_ID=3` | alpine     | musl   | alpine",
                "NAME=whatever                   | ``         |        |       ",
            })
    void theThreeWordsAreThoseOfPrisma(String text, String original, @Nullable String target, @Nullable String family) {
        OsRelease release = OsRelease.parse(text.replace('~', '\n') + "\n");

        Distro distro = FamilyDistro.judged(PrismaVersion.of("6.19.3"), release);

        assertThat(distro)
                .isEqualTo(new Distro(Optional.ofNullable(target), Optional.ofNullable(family), Optional.of(original)));
    }

    @Test
    void aCarriageReturnStaysInTheValue() {
        OsRelease release = OsRelease.parse("NAME=x\r\nID=debian\r\nID_LIKE=\"a b\"\r\n");

        assertThat(release).isEqualTo(new OsRelease("debian\r", "a b"));
    }

    @ParameterizedTest
    @CsvSource({"4.10.1, ", "4.11.0, rhel", "7.10.1, rhel"})
    void suseBelongsToTheRhelFamilyFrom411(String version, @Nullable String target) {
        OsRelease release = OsRelease.parse("ID=sles\nID_LIKE=suse\n");

        Distro distro = FamilyDistro.judged(PrismaVersion.of(version), release);

        assertThat(distro.target()).isEqualTo(Optional.ofNullable(target));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0, `ID=rhel`, ",
        "2.0.0, `ID=fedora`, rhel",
        "2.0.0, `ID=ubuntu`, ",
        "2.0.0, `ID=debian~ID_LIKE=rhel`, rhel",
        "2.0.0-beta.2, `ID=raspbian~ID_LIKE=debian`, debian",
        "2.0.0-beta.3, `ID=raspbian~ID_LIKE=debian`, arm",
        "2.0.0-beta.5, `ID=nixos`, ",
        "2.0.0-beta.6, `ID=nixos`, nixos"
    })
    void beforeTheFamiliesTheRhelWordsCameFirst(String version, String text, @Nullable String target) {
        ProbeLog log = new ProbeLog(
                FakeHost.linuxX64().withOsRelease(text.replace("`", "").replace('~', '\n')));

        Distro distro = EarlyDistro.find(PrismaVersion.of(version), log);

        assertThat(distro.target()).isEqualTo(Optional.ofNullable(target));
    }
}
