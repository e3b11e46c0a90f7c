package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            *.js index.js true
            *.js api/index.js false
            api/**/*.js api/index.js true
            api/**/*.js api/users/[id].js true
            api/**/*.js apis/index.js false
            **/*.js index.js true
            api/** api/a/b.ts true
            ./api/* api/a true
            node_modules/.prisma/client/* node_modules/.prisma/client/schema.prisma true
            node_modules/.prisma/client/* node_modules/.prisma/client/deep/file false
            a?c abc true
            a?c a/c false
            {a,b}/{c,d} b/c true
            {a,b}/** c/d false
            a/{b a/{b true
            index.js index.js true
            index.js index_js false
            pnpm/@prisma+client*/x pnpm/@prisma+client@6.1.0_ab/x true
            """)
    void aPatternTakesAPathOrNot(String pattern, String path, boolean expected) {
        assertThat(Glob.matches(pattern, path)).isEqualTo(expected);
    }

    @Test
    void hostilePatternsEnd() {
        String stars = "*a".repeat(200) + "b";
        String braces = "{a,b}".repeat(200);

        assertThat(Glob.matches(stars, "a".repeat(2000))).isFalse();
        assertThat(Glob.matches(braces, "a".repeat(200))).isFalse();
    }
}
