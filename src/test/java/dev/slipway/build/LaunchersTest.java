package dev.slipway.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LaunchersTest {
    /** With what each system writes in its own way left out: variables, quotation marks, what parts lines and paths. */
    private static final Pattern OWN = Pattern.compile("[$%](\\w+)%?|[\"'^]");

    private static final Pattern FLAG = Pattern.compile("-(?:[DX]|cp )[^ ]*");

    @Test
    void bothGiveTheJvmTheSameFlags() throws IOException {
        // Whether a screen is there is not known to a batch file.
        assertThat(flags("slipway.cmd"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(flags("slipway").stream()
                        .filter(flag -> !flag.startsWith("-Dslipway."))
                        .toList());
    }

    private static List<String> flags(String launcher) throws IOException {
        String text = Files.readString(Path.of("src/dist/bin", launcher));
        String command = text.substring(text.indexOf("-XX:SharedArchiveFile"), text.indexOf("dev.slipway.Main"));
        return FLAG.matcher(OWN.matcher(command.replace('\\', '/').replace(';', ':'))
                        .replaceAll("$1"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
