package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An addon on Lambda that brings the library it needs, as sharp does. */
class ShippedLibrariesTest {
    private static final String ADDON = "dist/node_modules/@img/sharp-linux-x64/lib/sharp.node";
    private static final String LIBRARY = "dist/node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8";
    private static final String PATH = "runpath $ORIGIN/../../sharp-libvips-linux-x64/lib;";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PATH
                        + "needed libvips-cpp.so.8 libstdc++.so.6 libc.so.6;undefined vips_init | needed libc.so.6;defined vips_init | passed",
                PATH + "needed libvips-cpp.so.8;undefined vips_init | needed libc.so.6;defined other | open",
                "needed libvips-cpp.so.8;undefined vips_init | needed libc.so.6;defined vips_init | open",
                PATH + "needed libvips-cpp.so.8 | needed libglib-2.0.so.0 | open",
                PATH
                        + "needed libvips-cpp.so.8;needs-version libvips-cpp.so.8 VIPS_9 | needed libc.so.6;defines-version VIPS_8 | open",
                PATH
                        + "needed libvips-cpp.so.8;needs-version libvips-cpp.so.8 VIPS_8 | needed libc.so.6;defines-version VIPS_8 | passed",
                "needed libstdc++.so.6;needs-version libstdc++.so.6 GLIBCXX_3.4.22 | needed libc.so.6 | passed",
                // Newer ones came with later releases of Amazon Linux 2023.
                "needed libstdc++.so.6;needs-version libstdc++.so.6 GLIBCXX_3.4.33 | needed libc.so.6 | open",
                "needed libstdc++.so.6;needs-version libc.so.6 GLIBC_2.38 | needed libc.so.6 | found",
            })
    void itsLibraryIsHeldAgainstTheTablesToo(String addon, String library, String expected) throws IOException {
        Contents contents = new Contents();
        contents.file(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x, architecture: x86_64}\nfunctions: {a: {handler: a.b}}\n");
        contents.elf(ADDON, addon.replace(';', '\n') + "\n");
        contents.elf(LIBRARY, library.replace(';', '\n') + "\n");
        contents.write(folder);

        JsonNode report = new CommandsInProcess(folder).json("check", "--package", "dist");

        boolean found = report.path("findings").toString().matches(".*\"ENG0(06|07|12)\".*");
        boolean passed = report.path("passed").toString().contains("\"ENG006\"");
        assertThat(found ? "found" : passed ? "passed" : "open").isEqualTo(expected);
    }
}
