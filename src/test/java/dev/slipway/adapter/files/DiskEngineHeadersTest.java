package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.platform.EngineHeaders.EngineHeader;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskEngineHeadersTest {
    private static final BinaryTarget TARGET = new BinaryTarget("debian-openssl-1.1.x");

    @TempDir
    private Path folder;

    @Test
    void theNamesThatAnEngineNeedsAreRead() throws IOException {
        Path file =
                written(ElfBuilder.x64().needed("libssl.so.1.1", "libc.so.6").bytes());

        assertThat(read()).contains(new EngineHeader(file.toString(), List.of("libssl.so.1.1", "libc.so.6")));
    }

    @Test
    void noNameIsAnAnswerToo() throws IOException {
        written(ElfBuilder.x64().bytes());

        assertThat(read())
                .hasValueSatisfying(header -> assertThat(header.needed()).isEmpty());
    }

    @Test
    void aFileThatIsNoneTellsNothing() throws IOException {
        byte[] whole = ElfBuilder.x64().needed("libssl.so.1.1").bytes();
        byte[] narrow = whole.clone();
        narrow[4] = 1;

        assertThat(read()).isEmpty();
        for (byte[] bytes :
                List.of(new byte[0], "text".getBytes(StandardCharsets.UTF_8), narrow, Arrays.copyOf(whole, 200))) {
            written(bytes);
            assertThat(read()).isEmpty();
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("libquery_engine-debian-openssl-1.1.x.so.node"), bytes);
    }

    private Optional<EngineHeader> read() {
        return new DiskEngineHeaders(
                        Optional.empty(), List.of(EngineKind.QUERY_LIBRARY), List.of(folder), folder.resolve("cache"))
                .of(TARGET);
    }
}
