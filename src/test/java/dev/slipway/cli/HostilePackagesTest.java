package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages that cannot be what somebody meant: each is said to be that, and none ends in a bug or a clean check. */
class HostilePackagesTest {
    private final CommandsInProcess slipway;

    HostilePackagesTest(@TempDir Path folder) {
        slipway = new CommandsInProcess(folder);
    }

    /** A zip of one file, with a byte of both of its headers set. */
    private void zip(int inLocal, int inCentral, int value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.js"));
            zip.write("module.exports = 1\n".repeat(200).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[inLocal] = (byte) value;
        bytes[central + inCentral] = (byte) value;
        Files.write(slipway.file("dist.zip"), bytes);
    }

    private Ran check(String name) throws IOException {
        return slipway.run("deploy-check", "lambda", "--package", name, "--max-connections", "100");
    }

    @ParameterizedTest
    @CsvSource({"8, 10, 93, packed by method 93", "8, 10, 95, packed by method 95", "6, 8, 1, is encrypted"})
    void whatNobodyUnpacksIsNoPackage(int inLocal, int inCentral, int value, String said) throws IOException {
        zip(inLocal, inCentral, value);

        Ran ran = check("dist.zip");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("index.js in it").contains(said);
    }

    @Test
    void aPackageThatCannotBeReadIsNeverClean() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("node_modules/bcrypt/bcrypt.node"));
            zip.write("\u007fELF or so ".repeat(3000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        bytes[75] ^= 0x55;
        bytes[76] ^= 0x55;
        Files.write(slipway.file("dist.zip"), bytes);

        Ran ran = check("dist.zip");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains("dist.zip cannot be read");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisabledOnOs(OS.WINDOWS)
    void nobodyWaitsForAPipeThatIsNamedAsAPackage() throws Exception {
        Process made = new ProcessBuilder("mkfifo", slipway.file("dist.zip").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(check("dist.zip").err()).contains("is a pipe or a device, and no file");
    }

    @ParameterizedTest
    @CsvSource({"api.zip, 3", "index.js, 0"})
    void aZipOfAZipIsPackedTwice(String inner, int code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("other.zip", inner)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("PK or not".getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(slipway.file("dist.zip"), out.toByteArray());

        Ran ran = check("dist.zip");

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.err().contains("it is packed twice")).isEqualTo(code == 3);
    }

    @ParameterizedTest
    @CsvSource({"vercel", "netlify", "now", "image"})
    void aFolderWithNothingToJudgeIsNotClean(String platform) throws IOException {
        assertThat(slipway.run("deploy-check", platform).code()).isEqualTo(3);
    }

    @Test
    void anImageThatNobodyGaveIsNotClean() throws IOException {
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}\n");

        slipway.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                }

                datasource db {
                  provider = "sqlite"
                  url      = "file:./dev.db"
                }
                """);
        assertThat(slipway.run("deploy-check", "image").code()).isEqualTo(3);

        slipway.write("Dockerfile", "FROM node:22-bookworm\n");
        assertThat(slipway.run("deploy-check", "image").code()).isZero();
    }

    @Test
    void anEmptyNameIsNotTheFolderThatItIsTypedIn() throws IOException {
        assertThat(check("").code()).isEqualTo(2);
    }
}
