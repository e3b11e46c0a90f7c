package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathAliasesTest {
    @Test
    void theLongestPatternThatFitsCounts() {
        PathAliases aliases = PathAliases.read("""
                {
                  // as tsc writes it
                  "extends": "./base.json",
                  "compilerOptions": {
                    "baseUrl": "./src",
                    "paths": { "@/*": ["./*"], "@/db/*": ["./data/*", "./other/*"], "db": ["./db.ts"], },
                  },
                }
                """);

        assertThat(aliases.of("@/db/one")).containsExactly("./src/./data/one", "./src/./other/one");
        assertThat(aliases.of("@/lib/two")).containsExactly("./src/./lib/two");
        assertThat(aliases.of("db")).containsExactly("./src/./db.ts");
        assertThat(aliases.of("lib/three")).containsExactly("./src/lib/three");
        assertThat(aliases.parent()).contains("./base.json");
    }

    @Test
    void noPathIsLongerThanASystemTakes() {
        String place = "*".repeat(100_000);

        assertThat(PathAliases.filled("src/*/*.ts", "@/*", "@/db")).contains("src/db/db.ts");
        assertThat(PathAliases.filled(place, "@/*", "@/db")).isEmpty();
        assertThat(PathAliases.filled("./*/*/*", "@/*", "@/" + "d".repeat(2000)))
                .isEmpty();
    }

    @Test
    void withoutABaseABareNameIsAPackage() {
        assertThat(PathAliases.read("{ \"compilerOptions\": { \"paths\": { \"~/*\": [\"./app/*\"] } } }")
                        .of("react"))
                .isEmpty();
        assertThat(PathAliases.read("no object")).isEqualTo(PathAliases.NONE);
    }
}
