package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashesTest {
    /** A path without a root stands for one on another drive: no way leads there either. */
    @ParameterizedTest
    @CsvSource({
        "/shop/web, /shop/db/src, ../db/src",
        "/shop, /shop/db, db",
        "/shop, /shop, ''",
        "shop, shop/db, db",
        "/shop, db/client, db/client",
        "shop, /db/client, /db/client"
    })
    void aPathIsToldFromAFolderWhereAWayLeadsThere(Path folder, Path path, String told) {
        assertThat(Slashes.relative(folder, path)).isEqualTo(told);
    }
}
