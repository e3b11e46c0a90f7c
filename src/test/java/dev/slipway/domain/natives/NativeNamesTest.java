package dev.slipway.domain.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeNamesTest {
    private static final String OLD = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final String NEW = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";

    @ParameterizedTest
    @CsvSource({
        "linux-x64, ''",
        "linuxmusl-arm64, ''",
        "sharp-linux-x64.node, sharp-",
        "sharp-darwin64, sharp-",
        "query.win32-x64-msvc.node, query.",
        "win, ''",
        "mac, ''",
        "windows, ''",
        "lib_aarch64.node, lib_",
        "X64, ''",
        "sunos, ''",
        "linuxish-tool, ",
        "winner.node, ",
        "my-win.node, ",
        "darwinian, ",
        "node.napi.node, ",
        "'', "
    })
    void aPlatformIsAWordOfAName(String name, String before) {
        assertThat(PlatformWords.before(name)).isEqualTo(Optional.ofNullable(before));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /app/node_modules/@img/sharp-linux-x64/lib/sharp.node, /app/node_modules/@img/sharp-*, /app/node_modules/@img/sharp-linux-x64, true, true
            /app/node_modules/bcrypt/prebuilds/darwin-arm64/b.node, /app/node_modules/bcrypt/prebuilds/*, /app/node_modules/bcrypt, true, false
            /app/node_modules/@a/b/build/Release/b.node, /app/node_modules/@a/b, /app/node_modules/@a/b, false, false
            /app/node_modules/a/node_modules/b/b.node, /app/node_modules/a/node_modules/b, /app/node_modules/a/node_modules/b, false, false
            /app/node_modules/.pnpm/@img+sharp-linux-x64@1.0.0/node_modules/@img/sharp-linux-x64/s.node, /app/node_modules/.pnpm/@img/sharp-*, /app/node_modules/.pnpm/@img+sharp-linux-x64@1.0.0/node_modules/@img/sharp-linux-x64, true, true
            /srv/app/lib/x.linux-x64.node, /srv/app/lib/x.*, /srv/app/, true, false
            /srv/app/lib/x.node, /srv/app/lib/x.node, /srv/app/, false, false
            /other/lib/x.node, /other/lib/x.node, /, false, false
            """)
    void buildsOfOneThingHaveOneKey(String path, String key, String folder, boolean several, boolean ownPackage) {
        String root = "/srv/app";

        assertThat(FamilyName.of(path, root)).isEqualTo(new FamilyName(key, folder, several, ownPackage));
        assertThat(FamilyName.of(path, root + "/")).isEqualTo(FamilyName.of(path, root));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "engineVersion": "OLD"                       | OLD
            engineVersion:"OLD",x                         | OLD
            {\\"engineVersion\\": \\"OLD\\"}            | OLD
            engineVersion:`OLD`; engineVersion: "OLD"     | OLD
            this.engineVersion = v; engineVersion:'OLD'     | OLD
            engineVersion:'OLD' engineVersion:'NEW'         |
            engineVersion:'OLD0'                            |
            engineVersion:'605197'                          |
            engineVersionOLD                                |
            engineVersion                                   |
            """)
    void theVersionOfAnEngineIsReadFromCode(String code, String version) {
        String text = code.replace("OLD", OLD).replace("NEW", NEW);

        assertThat(EngineVersion.in(text))
                .isEqualTo(Optional.ofNullable(version).map(each -> each.replace("OLD", OLD)));
    }
}
