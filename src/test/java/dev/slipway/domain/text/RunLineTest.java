package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLineTest {
    private static final String COMMAND = "prisma generate";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- run: npx prisma generate",
                "RUN [\"npx\", \"tool\"] && prisma generate",
                "  - prisma generate --schema a:b",
                "echo y | npx prisma generate",
                "echo 'generating:' && prisma generate",
                "{name: client, run: prisma generate}",
                "echo $(prisma generate)",
                "echo \"$(prisma generate)\"",
                "[\"echo foo\", \"prisma generate\"]",
                "names: prisma generate",
                "echo `prisma generate`",
                "npx $(echo --yes) prisma generate",
                "echo \"`prisma generate`\"",
                "echo \"$M: $(prisma generate)\"",
                "echo $M && prisma generate",
                "echo \\\"a\\\" && prisma generate",
            })
    void aCommandIsRun(String line) {
        assertThat(RunLine.of(line)).contains(COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- name: prisma generate",
                "  name: \"npx prisma generate, then migrate\"",
                "displayName: prisma generate",
                "{name: prisma generate, run: npm ci}",
                "prisma generate:",
                "\"prisma generate\": ",
                "LABEL todo=\"prisma generate\"",
                "RUN echo \"prisma generate\"",
                "@echo run prisma generate",
                "printf 'prisma generate' && next build",
                "npm ci # prisma generate",
                "echo \"$M: prisma generate\"",
                "echo \"${{ matrix.node }}: prisma generate\"",
                "echo $M: prisma generate",
                "echo \"say \\\"prisma generate\\\" first\"",
                "echo '' prisma generate",
            })
    void aNameIsNot(String line) {
        assertThat(RunLine.of(line)).doesNotContain(COMMAND);
    }

    /** In milliseconds; what tries each place of it against the rest takes minutes. */
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "$", "\\", "echo $", "echo \"$", ":", "name:", "{name:", "echo ", "echo '", " ", "LABEL "})
    void aLineOfAMillionSignsTakesTimeInProportion(String part) {
        String line = part.repeat(1_000_000 / part.length());

        assertThat(RunLine.of(line + COMMAND)).hasSizeLessThanOrEqualTo(line.length() + COMMAND.length());
    }
}
