package dev.slipway.domain.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values are those that dotenvExpand of Prisma 4.16, 5.22 and 6.19, and @next/env 15, gave for the same files. */
class EnvLoadingTest {
    private static final Map<String, String> PROCESS = Map.of("P", "p", "EMPTY", "");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            A=${X:-default}~${X:-default}~default
            A=${a.b}~${a.b}~.b}
            A=\\${B}|B=1~${B}~${B}
            A=$B|B=1~$B~1
            A=x${B}y|B=${C}|C=1~x1y~x1y
            A=<${P}>~<p>~<p>
            A=<${EMPTY}>~<>~<>
            A=<${NONE}>~<>~<>
            A=${}x~x~${}x
            A=${B}${B}|B=2~22~22
            A=\\${B}${B}|B=2~2${B}~\\22
            A=${B}|B='a$$b'~a$b~a$$b
            A=${B|B=1~${B~1
            A=P@$$w0rd~P@$$w0rd~P@$
            A='${B}'|B=1~1~1
            A=${B}|B=\\${C}|C=9~${C}~${C}
            A=plain~plain~plain
            """)
    void aVariableIsReplacedAsItsLoaderDoesIt(String file, String prisma, String next) {
        String text = file.replace('|', '\n');

        assertThat(load(EnvDialect.PRISMA, text).value("A")).contains(prisma);
        assertThat(load(EnvDialect.PLAIN, text).value("A")).isPresent();
        if (!text.contains("$$")) {
            assertThat(load(EnvDialect.NEXT, text).value("A")).contains(next);
        }
    }

    @Test
    void whatNothingSetsIsNamed() {
        EnvLoading loading = load(EnvDialect.PRISMA, "A=postgres://${USER_X}:${PW}@${P}\nB=${A}\nPW=s");

        assertThat(loading.missing("A")).containsExactly("USER_X");
        assertThat(loading.missing("B")).containsExactly("USER_X");
        assertThat(loading.missing("PW")).isEmpty();
    }

    @Test
    void aValueThatNamesItselfHasNoEnd() {
        assertThat(load(EnvDialect.PRISMA, "A=${A}").endless()).containsExactly("A");
        assertThat(load(EnvDialect.PRISMA, "A=x${B}\nB=${A}").endless()).contains("A", "B");
        assertThat(load(EnvDialect.NEXT, "A=$A").endless()).containsExactly("A");
        assertThat(load(EnvDialect.PRISMA, "P=${P}x").endless()).isEmpty();
    }

    @Test
    void theFirstFileWinsAndIsExpandedOnceMoreWithTheSecond() {
        EnvLoading loading = EnvLoading.of(
                EnvDialect.PRISMA, PROCESS, List.of(Map.of("A", "1", "B", "${A}"), Map.of("A", "2", "C", "${B}")));

        assertThat(loading.value("A")).contains("1");
        assertThat(loading.value("C")).contains("1");
        assertThat(loading.value("NONE")).isEqualTo(Optional.empty());
    }

    private static EnvLoading load(EnvDialect dialect, String text) {
        return EnvLoading.of(dialect, PROCESS, List.of(DotEnvText.parse(text).values()));
    }
}
