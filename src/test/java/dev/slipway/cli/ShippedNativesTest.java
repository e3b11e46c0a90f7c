package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import dev.slipway.testing.ElfRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The native files of a package, held against where it goes. */
class ShippedNativesTest {
    private static final String FOR_X64 = "needed libc.so.6\n";
    private static final String FOR_ARM = "cpu arm64\nneeded libc.so.6\n";
    private static final String FOR_MUSL = "needed libc.musl-x86_64.so.1\n";
    private static final byte[] FOR_MAC = machO();
    private static final String COMMIT = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";
    private static final String OLDER = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";

    @TempDir
    private Path folder;

    private final Contents contents = new Contents();

    @BeforeEach
    void aFunction() {
        contents.file("serverless.yml", """
                service: shop
                provider: {name: aws, runtime: nodejs22.x}
                functions: {api: {handler: index.handler}}
                """);
        contents.file("dist/index.js", "exports.handler = () => {}\n");
    }

    @Test
    void aForeignFileAloneIsAnError() throws IOException {
        addon("sharp-x/build/Release/x.node", FOR_ARM);

        assertThat(found("NAT001")).containsExactly("error dist:node_modules/sharp-x/build/Release/x.node");
        assertThat(check().path("ready").asBoolean(true)).isFalse();
        assertThat(findings("NAT001").get(0).toString())
                .contains("cannot load it: it is for arm64", "no build for that place is beside it")
                .contains("npm install --os=linux --cpu=x64 --libc=glibc;");
    }

    @Test
    void twoFilesOfOneInstallationForTheOtherCpuAreOneError() throws IOException {
        addon("@img/sharp-linux-arm64/lib/sharp-linux-arm64.node", FOR_ARM);
        addon("@img/sharp-libvips-linux-arm64/lib/libvips-cpp.so.8.17.3", FOR_ARM);

        assertThat(found("NAT001"))
                .containsExactly("error dist:node_modules/@img/sharp-linux-arm64/lib/sharp-linux-arm64.node");

        addon("bcrypt/lib/bcrypt.node", FOR_ARM);
        assertThat(found("NAT001")).hasSize(2);
    }

    /** An arm64 function would load the one, one of x64 the other. */
    @ParameterizedTest
    @ValueSource(strings = {FOR_X64, FOR_ARM})
    void whereTheCpuStandsNowhereNothingPasses(String recipe) throws IOException {
        contents.replace("serverless.yml", ", runtime: nodejs22.x", "");
        addon("sharp-x/build/Release/x.node", recipe);

        assertThat(found("NAT001")).isEmpty();
        assertThat(check().path("passed").toString()).doesNotContain("NAT001");
        assertThat(check().path("notChecked").toString()).contains("NAT001", "--arch x64");
    }

    @Test
    void theSameForThePlaceIsNone() throws IOException {
        addon("sharp-x/build/Release/x.node", FOR_X64);

        assertThat(found("NAT001")).isEmpty();
        assertThat(check().path("passed").toString()).contains("NAT001");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            @img/sharp-linux-arm64/lib/a.node, @img/sharp-linux-x64/lib/b.node, note
            bcrypt/prebuilds/linux-arm64/a.node, bcrypt/prebuilds/linux-x64/b.node, note
            @esbuild/linux-arm64/bin/esbuild, @esbuild/linux-x64/bin/esbuild, note
            .pnpm/@e+a-linux-arm64@1/node_modules/@e/a-linux-arm64/a.node, .pnpm/@e+a-linux-x64@1/node_modules/@e/a-linux-x64/a.node, note
            @swc/core-linux-arm64-gnu/a.node, @rollup/rollup-linux-x64-gnu/b.node, error
            a/build/Release/a.node, a/prebuilds/linux-x64/a.node, error
            a/node_modules/@esbuild/linux-arm64/bin/esbuild, @esbuild/linux-x64/bin/esbuild, error
            """)
    void aBuildOfTheSameThingForThePlaceMakesItANote(String foreign, String other, String severity) throws IOException {
        addon(foreign, FOR_ARM);
        addon(other, FOR_X64);

        assertThat(found("NAT001")).containsExactly(severity + " dist:node_modules/" + foreign);
    }

    @Test
    void whatIsDeadWeightIsCountedAndWeighed() throws IOException {
        List.of("linux", "linuxmusl", "darwin", "freebsd", "win32", "netbsd")
                .forEach(system -> addon("a/prebuilds/" + system + "-arm64/a.node", FOR_ARM));
        addon("a/prebuilds/linux-x64/a.node", FOR_X64);
        JsonNode note = findings("NAT001").get(0);
        assertThat(note.path("message").asText())
                .startsWith("6 files are for other places than ")
                .contains(" and " + 6 * ElfRecipe.bytes(FOR_ARM).length + " bytes that nothing needs there")
                .contains("the build for that place is beside them");
        assertThat(note.path("evidence")).hasSize(5);
    }

    @Test
    void aBuildForMuslIsForeignWhereGlibcIs() throws IOException {
        addon("bcrypt/prebuilds/linux-x64/bcrypt.musl.node", FOR_MUSL);
        assertThat(found("NAT001")).singleElement().asString().startsWith("error ");

        addon("bcrypt/prebuilds/linux-x64/bcrypt.glibc.node", FOR_X64);
        assertThat(found("NAT001")).singleElement().asString().startsWith("note ");
    }

    @Test
    void aPackageForOtherSystemsOnlyIsDoneWithout() throws IOException {
        contents.file("dist/node_modules/fsevents/fsevents.node", 0644, FOR_MAC);
        assertThat(found("NAT001")).singleElement().asString().startsWith("error ");

        contents.file("dist/node_modules/fsevents/package.json", "{\"name\": \"fsevents\", \"os\": [\"darwin\"]}");
        assertThat(found("NAT001")).singleElement().asString().startsWith("note ");
    }

    @Test
    void aPackageOfOnePlatformIsNotDoneWithout() throws IOException {
        contents.file("dist/node_modules/@img/sharp-darwin-arm64/a.node", 0644, FOR_MAC);
        contents.file("dist/node_modules/@img/sharp-darwin-arm64/package.json", "{\"os\": [\"darwin\"]}");

        assertThat(found("NAT001")).singleElement().asString().startsWith("error ");
    }

    @Test
    void whatPackagesShipForTheirTestsIsLeftOut() throws IOException {
        addon("resolve/test/fixtures/x.node", FOR_ARM);

        assertThat(found("NAT001")).isEmpty();
    }

    @Test
    void theCpuOfTheCommandLineCounts() throws IOException {
        addon("x/build/Release/x.node", FOR_ARM);

        assertThat(found("NAT001", "--platform", "lambda", "--runtime", "nodejs22.x", "--arch", "arm64"))
                .isEmpty();
    }

    @Test
    void withoutAPackageItIsNotChecked() throws IOException {
        contents.write(folder);

        assertThat(new CommandsInProcess(folder, Map.of())
                        .json("check")
                        .path("notChecked")
                        .toString())
                .contains("NAT");
    }

    @Test
    void enginesForOtherPlacesAreNobodysErrorBesideTheRightOne() throws IOException {
        engine("rhel-openssl-3.0.x", "needed libssl.so.3 libc.so.6\n");
        engine("linux-arm64-openssl-3.0.x", FOR_ARM);
        engine("debian-openssl-1.1.x", "needed libssl.so.1.1 libc.so.6\n");

        assertThat(found("PLT003")).isEmpty();
        assertThat(found("ENG006")).isEmpty();
        assertThat(found("NAT001")).isEmpty();
    }

    @Test
    void severalForeignEnginesWithoutTheRightOneAreOneError() throws IOException {
        engine("linux-arm64-openssl-1.1.x", FOR_ARM);
        engine("linux-arm64-openssl-3.0.x", FOR_ARM);

        assertThat(found("PLT003").size() + found("ENG001").size()).isEqualTo(1);
    }

    @Test
    void anEngineIsOfTheReleaseOfItsClient() throws IOException {
        client(COMMIT);
        engine("rhel-openssl-3.0.x", "needed libssl.so.3 libc.so.6\ntext v" + COMMIT + "0.1\n");
        assertThat(check().path("passed").toString()).contains("ENG005");

        engine("rhel-openssl-3.0.x", "needed libssl.so.3 libc.so.6\ntext v" + OLDER + "0.1\n");
        assertThat(found("ENG005")).singleElement().asString().startsWith("error ");
    }

    @Test
    void theClientInABundleIsReadToo() throws IOException {
        contents.file("dist/index.js", "var c={clientVersion:\"6.19.3\",engineVersion:\"" + COMMIT + "\"};");
        contents.elf(
                "dist/libquery_engine-rhel-openssl-3.0.x.so.node",
                "needed libssl.so.3 libc.so.6\ntext v" + OLDER + "0.1\n");

        assertThat(found("ENG005")).hasSize(1);
    }

    private void client(String commit) {
        contents.file(
                "dist/node_modules/.prisma/client/index.js", "const config = {\"engineVersion\": \"" + commit + "\"}");
    }

    private void engine(String target, String recipe) {
        contents.elf("dist/node_modules/.prisma/client/libquery_engine-" + target + ".so.node", recipe);
    }

    private void addon(String path, String recipe) {
        contents.file("dist/node_modules/" + path, 0755, ElfRecipe.bytes(recipe));
    }

    private List<String> found(String rule, String... more) throws IOException {
        return findings(rule, more).stream()
                .map(each -> each.path("severity").asText() + " "
                        + each.at("/evidence/0/file").asText())
                .toList();
    }

    private List<JsonNode> findings(String rule, String... more) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        check(more).path("findings").forEach(all::add);
        all.removeIf(each -> !each.path("rule").asText().equals(rule));
        return all;
    }

    private JsonNode check(String... more) throws IOException {
        contents.write(folder);
        List<String> line = new ArrayList<>(List.of("check", "--package", "dist"));
        line.addAll(List.of(more));
        return new CommandsInProcess(folder, Map.of()).json(line.toArray(String[]::new));
    }

    /** The smallest whole one: its header, for arm64, a library, without a command. */
    private static byte[] machO() {
        byte[] header = new byte[32];
        byte[] start = {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, 0x0c, 0, 0, 1, 0, 0, 0, 0, 6};
        System.arraycopy(start, 0, header, 0, start.length);
        return header;
    }
}
