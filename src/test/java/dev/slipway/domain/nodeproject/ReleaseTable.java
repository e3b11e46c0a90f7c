package dev.slipway.domain.nodeproject;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bundled table of releases, for tests. */
public final class ReleaseTable {
    private ReleaseTable() {}

    public static Releases bundled() {
        try (InputStream in = ReleaseTable.class.getResourceAsStream("/dev/slipway/releases.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Releases(text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("release\t"))
                    .map(line -> release(line.split("\t")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release release(String[] cells) {
        return new Release(PrismaVersion.of(cells[0]), new EngineHash(cells[1]), EngineHash.parse(cells[3]));
    }
}
