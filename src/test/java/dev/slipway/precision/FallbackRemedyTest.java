package dev.slipway.precision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine for OpenSSL 3 where 1.1.x is looked for: because there is no libssl, or because there is that one. */
class FallbackRemedyTest {
    private static final String CLIENT = "app/node_modules/.prisma/client/";
    private static final String THREE = "debian-openssl-3.0.x";

    @TempDir
    private Path folder;

    @Test
    void whereALibsslIsThereItsEngineIsTheRemedy() throws IOException {
        Layout layout = ImageLayouts.bullseye();
        layout.shipped()
                .remove(CLIENT + Engine.library("debian-openssl-1.1.x"))
                .elf(CLIENT + Engine.library(THREE), Engine.recipe(THREE, Release.FOUR.hash()));

        assertThat(remedy(layout)).startsWith("Ship libquery_engine-debian-openssl-1.1.x.so.node");
    }

    @Test
    void whereNoneIsThereItIsInstalled() throws IOException {
        Layout layout = ImageLayouts.debian();
        Contents files = layout.ships().get(0).layers().get(0);
        List.copyOf(files.paths()).stream()
                .filter(each -> each.contains("libssl.so"))
                .forEach(files::remove);

        assertThat(remedy(layout)).startsWith("Install").contains(" Or: Add ");
    }

    private String remedy(Layout layout) throws IOException {
        Judge judge = Judge.of(layout, folder, "check");

        assertThat(judge.found()).containsExactly("ENG001");
        return judge.report().path("findings").path(0).path("remedy").asText();
    }
}
