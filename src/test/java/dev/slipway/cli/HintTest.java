package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

class HintTest {
    private final Hint hint = new Hint(CommandSpec.create()
            .add(Option.flag("--here", "It is.").spec())
            .add(Option.flag("--to", "It is.").spec()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Try again, or name another mirror with --mirror. | Try again.
            Try again; if it stays so, name another mirror with --mirror. | Try again.
            Set HTTPS_PROXY; name a mirror inside with --mirror; or wait. | Set HTTPS_PROXY; or wait.
            Name it with --mirror, or move the file away. | Move the file away.
            Move it away, or choose another folder with --to. | Move it away, or choose another folder with --to.
            Use --here. | Use --here.
            Run: slipway engine fetch --mirror URL | Run: slipway engine fetch --mirror URL
            npm install --package-lock-only | npm install --package-lock-only
            Name another mirror with --mirror. | Name another mirror with --mirror.
            Correct line 3. | Correct line 3.
            """)
    void aClauseWithAnOptionOfOthersIsLeftOut(String remedy, String shown) {
        assertThat(hint.of(remedy)).isEqualTo(shown);
    }
}
