package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is edited or replaced stays whose it was. */
@EnabledOnOs(OS.LINUX)
final class OwnershipIT {
    @AutoClose
    private final Bench bench;

    OwnershipIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
        bench.write(".env", "DATABASE_URL=postgresql://u:p@h/d\n");
        bench.schema("binaryTargets = [\"" + Bench.TARGET + "\"]\n}\ndatasource db {\n  provider = \"postgresql\"\n"
                + "  url = env(\"DATABASE_URL\")");
    }

    @ParameterizedTest
    @CsvSource({
        ".env,                 datasource limit 1",
        "compose.yaml,         connections plan --max-connections 100 --connection-limit 1 --write",
        "vercel.json,          now-config init --format vercel --merge",
        "netlify.toml,         netlify-config init --merge",
        "plan.svg,             connections plan --max-connections 100 --connection-limit 1 --chart plan.svg",
        "report.txt,           connections plan --max-connections 100 --connection-limit 1 --output report.txt"
    })
    void whateverIsWrittenKeepsItsOwnerAndItsMode(String file, String line) throws Exception {
        assumeRoot();
        String url = file.equals(".env") ? "${DATABASE_URL}" : "postgresql://u:p@h/d";
        bench.write("compose.yaml", "services:\n  web:\n    environment:\n      DATABASE_URL: " + url + "\n");
        bench.write("index.js", "");
        Path path = bench.folder().resolve(file);
        if (!Files.exists(path)) {
            bench.write(file, file.endsWith("json") ? "{}\n" : "\n");
        }
        owned(path, 1000, 1001, "rw-r-----");

        Ran ran = bench.slipway(line.split(" "));

        assertThat(ran.exitCode()).as(ran.toString()).isIn(0, 1);
        assertOwned(path, 1000, 1001, "rw-r-----");
    }

    @Test
    void anEngineThatIsRepairedStaysWhoseItWas() throws Exception {
        assumeRoot();
        bench.withOldEngine();
        owned(bench.engine(), 1000, 1001, "rw-r-----");

        Published.library("rhel-openssl-3.0.x", NativeFile.x64("another")).on(bench.mirror());
        bench.write("engines.lock", "{\"schema\": \"slipway/engines-lock/v1\", \"engines\": []}\n");
        owned(bench.folder().resolve("engines.lock"), 1000, 1001, "rw-r-----");
        owned(bench.folder().resolve("prisma/schema.prisma"), 1000, 1001, "rw-r-----");

        bench.fetched("--update-lock", "--add-target", "--platform", "rhel-openssl-3.0.x", "--platform", Bench.TARGET);

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertOwned(bench.folder().resolve("engines.lock"), 1000, 1001, "rw-r-----");
        assertOwned(bench.folder().resolve("prisma/schema.prisma"), 1000, 1001, "rw-r-----");
        assertOwned(bench.engine(), 1000, 1001, "rwxr-x--x");
    }

    @ParameterizedTest
    @CsvSource({
        "022,rwxr-xr-x,rw-r--r--",
        "027,rwxr-x---,rw-r-----",
        "077,rwx------,rw-------",
        "002,rwxrwxr-x,rw-rw-r--"
    })
    void anEngineGetsNoRightThatTheUmaskDenies(String umask, String engine, String lock) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        command.addAll(Bench.command(Bench.fetch(bench.mirror(), "--update-lock")));

        Ran ran = Ran.in(bench.folder(), bench.environment(), command);

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(mode(bench.engine())).isEqualTo(engine);
        assertThat(mode(bench.folder().resolve("engines.lock"))).isEqualTo(lock);
    }

    @Test
    void aRepairedEngineGetsNoRightThatTheUmaskDenies() throws Exception {
        bench.withOldEngine();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"));
        command.addAll(Bench.command(Bench.fetch(bench.mirror())));

        Ran ran = Ran.in(bench.folder(), bench.environment(), command);

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(mode(bench.engine())).isEqualTo("rwxr-x---");
    }

    /** A container mounts its settings so, and rename(2) refuses. */
    @Test
    void aFileThatIsMountedByItselfIsWrittenInItsPlace() throws Exception {
        bench.write("outside", "DATABASE_URL=postgresql://u:p@h/d\n");
        List<String> command = new ArrayList<>(
                List.of("unshare", "--mount", "sh", "-c", "mount --bind outside .env || exit 98; \"$@\"", "sh"));
        command.addAll(Bench.command("datasource", "limit", "1"));

        Ran ran = Ran.in(bench.folder(), bench.environment(), command);

        assumeTrue(ran.exitCode() != 98, "no mounts here");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(bench.folder().resolve("outside")).content().contains("connection_limit=1");
        bench.assertNothingTemporary();
    }

    private void assumeRoot() throws IOException {
        assumeTrue(Files.getAttribute(bench.folder(), "unix:uid").equals(0), "only root gives files away");
    }

    private static void owned(Path file, int user, int group, String mode) throws IOException {
        Files.setAttribute(file, "unix:uid", user);
        Files.setAttribute(file, "unix:gid", group);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static void assertOwned(Path file, int user, int group, String mode) throws IOException {
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(user);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(group);
        assertThat(mode(file)).isEqualTo(mode);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }
}
