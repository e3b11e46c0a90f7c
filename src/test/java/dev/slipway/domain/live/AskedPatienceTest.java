package dev.slipway.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.ConnectionUrl;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPatienceTest {
    private static final AskedPatience UNSAID = new AskedPatience(Optional.empty(), Optional.empty());

    private static ConnectionUrl url(String text) {
        return ConnectionUrl.read(text, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/d, PT5S, PT5S",
        "postgresql://u:p@h/d?connect_timeout=30, PT30S, PT5S",
        "postgresql://u:p@h/d?connect_timeout=0, PT5M, PT5S",
        "postgresql://u:p@h/d?socket_timeout=12, PT5S, PT12S",
        "postgresql://u:p@h/d?socket_timeout=0, PT5S, PT5S",
        "postgresql://u:p@h/d?connect_timeout=soon&socket_timeout=, PT5S, PT5S",
        "postgresql://u:p@h/d?connect_timeout=999999999999, PT168H, PT5S",
        "mysql://u:p@h/d?connect_timeout=2&socket_timeout=3, PT2S, PT3S",
    })
    void theUrlSaysWhatNobodyElseSaid(String text, Duration connect, Duration statement) {
        assertThat(UNSAID.with(url(text))).isEqualTo(new Patience(connect, statement));
    }

    @Test
    void theCommandLineComesBeforeTheUrl() {
        AskedPatience said =
                new AskedPatience(Optional.of(Duration.ofSeconds(1)), Optional.of(Duration.ofMillis(1500)));

        assertThat(said.with(url("postgresql://u:p@h/d?connect_timeout=30&socket_timeout=12")))
                .isEqualTo(new Patience(Duration.ofSeconds(1), Duration.ofMillis(1500)));
    }
}
