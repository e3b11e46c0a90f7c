package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CacheRootTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # variable, value, Prisma, expected below the folder
            -, -, 6.19.3, home/.cache/prisma
            XDG_CACHE_HOME, xdg, 6.17.0, xdg/prisma
            XDG_CACHE_HOME, xdg, -, xdg/prisma
            XDG_CACHE_HOME, xdg, 6.16.3, home/.cache/prisma
            XDG_CACHE_HOME, '', 6.17.0, home/.cache/prisma
            SLIPWAY_CACHE_DIR, own, 6.16.3, own
            AWS_LAMBDA_FUNCTION_VERSION, 1, 2.3.0, home/.cache/prisma
            """)
    void theRootIsTheOneOfThatPrisma(String variable, String value, String prisma, String expected) {
        Map<String, String> environment = new HashMap<>();
        if (variable != null) {
            environment.put(variable, value);
        }

        Path root =
                root(environment, false, folder).of(Optional.ofNullable(prisma).map(PrismaVersion::of));

        assertThat(root).isEqualTo(folder.resolve(expected));
    }

    @Test
    void onLambdaItIsTheOnlyFolderThatCanBeWritten() {
        Map<String, String> environment = Map.of("AWS_LAMBDA_FUNCTION_VERSION", "1", "XDG_CACHE_HOME", "xdg");

        assertThat(root(environment, false, folder).of(Optional.empty())).isEqualTo(Path.of("/tmp/prisma-download"));
    }

    @Test
    void onWindowsTheProjectComesFirstUntil79() throws IOException {
        Path app = folder.resolve("app");
        Files.createDirectories(app.resolve("node_modules"));
        Files.createFile(app.resolve("package.json"));
        CacheRoot root = root(Map.of("APPDATA", "roaming"), true, Files.createDirectory(app.resolve("src")));

        assertThat(root.of(Optional.of(PrismaVersion.of("6.19.3"))))
                .isEqualTo(app.resolve("node_modules/.cache/prisma"));
        assertThat(root.of(Optional.of(PrismaVersion.of("7.9.0")))).isEqualTo(app.resolve("src/roaming/Prisma"));
    }

    @Test
    void onWindowsWithoutAProjectItIsAppData() {
        CacheRoot root = root(Map.of("APPDATA", "roaming"), true, folder);

        assertThat(root.of(Optional.of(PrismaVersion.of("5.0.0")))).isEqualTo(folder.resolve("roaming/Prisma"));
    }

    private CacheRoot root(Map<String, String> environment, boolean windows, Path workingFolder) {
        return new CacheRoot(environment, windows, folder.resolve("home"), workingFolder);
    }
}
