package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "A=b~b",
                "  export A = b  ~b",
                "A: b~b",
                "A='b # c' # d~b # c",
                "A=\"b\\nc\"~^b\nc^",
                "A='b\\nc'~b\\nc",
                "A=`it's \"b\"`~it's \"b\"",
                "A=b # c~b",
                "A=[\"native\",\"windows\"]~[\"native\",\"windows\"]",
                "A=~^^",
                "A=\"b~\"b",
                "A=\"b\" c~\"b\" c",
                "^A='b\nc'^~^b\nc^",
            })
    void aLineIsReadAsTheNpmPackageReadsIt(String line, String value) {
        assertThat(DotEnv.parse("# first\n" + line + "\nLAST=1"))
                .containsEntry("A", value)
                .containsEntry("LAST", "1");
    }

    @Test
    void whatIsNoEntryIsSkipped() {
        assertThat(DotEnv.parse("\n=x\nwords only\r\nA=1\rB=2\n#C=3")).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void theLastOfEqualKeysWins() {
        assertThat(DotEnv.parse("A=1\nA=2")).isEqualTo(Map.of("A", "2"));
    }
}
