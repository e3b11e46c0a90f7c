package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedDayTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aFunction() throws IOException {
        CommandsInProcess slipway = on("");
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeSchema("native", "rhel-openssl-3.0.x");
        slipway.write(
                "serverless.yml",
                "service: a\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {api: {handler: a.b}}\n");
        slipway.write("slipway.yaml", "suppress: [{rule: PLT006, reason: we move, until: 2027-05-31}]\n");
    }

    private CommandsInProcess on(String epoch) {
        return new CommandsInProcess(folder, Map.of("SOURCE_DATE_EPOCH", epoch));
    }

    /** Node 22 is given up by AWS on 30 April 2027. */
    @ParameterizedTest
    @CsvSource({"1809043199, false, false", "1809043200, true, false", "1811808000, true, true"})
    void aRuntimeAndASuppressionHoldUntilTheirDays(String epoch, boolean givenUp, boolean over) throws IOException {
        var report = on(epoch).json("check");

        assertThat(report.path("suppressed").toString().contains("PLT006")).isEqualTo(givenUp && !over);
        assertThat(report.path("findings").findValuesAsText("rule").contains("PLT006"))
                .isEqualTo(over);
        assertThat(report.path("findings").findValuesAsText("rule").contains("SUP001"))
                .isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "123456789012"})
    void whatIsNoMomentIsRefused(String epoch) {
        var ran = on(epoch).run("check");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("\"" + epoch + "\" (SOURCE_DATE_EPOCH) is no number of seconds since 1970.");
    }

    @Test
    void anEmptyOneIsNone() {
        assertThat(on("").run("check").code()).isIn(0, 1, 3);
    }
}
