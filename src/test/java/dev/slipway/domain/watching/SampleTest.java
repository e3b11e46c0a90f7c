package dev.slipway.domain.watching;

import static dev.slipway.domain.reaping.Sessions.named;
import static dev.slipway.domain.reaping.Sessions.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    private static final ServerStatus STATUS = server(
            client(1, "web", SessionState.IDLE, 5),
            client(2, "web", SessionState.IDLE, 9),
            client(3, "web", SessionState.ACTIVE, 90),
            client(4, "worker", SessionState.IDLE_IN_TRANSACTION, 7),
            client(5, "worker", SessionState.HIDDEN, 0),
            client(6, "psql", SessionState.ACTIVE, 1),
            named(7, SessionKind.BACKGROUND, SessionState.OTHER, "", "autovacuum", "", 1));

    @Test
    void clientsAreCountedByApplication() {
        Sample sample = Sample.of(STATUS, Optional.empty());

        assertThat(sample.uses()).extracting(Use::application).containsExactly("web", "worker", "psql");
        assertThat(sample.uses().get(0).longestIdle()).contains(Duration.ofSeconds(9));
        assertThat(sample.all().sessions()).isEqualTo(6);
        assertThat(sample.all().in(SessionState.ACTIVE)).isEqualTo(2);
        assertThat(sample.alert()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsPutTogetherWithWhoeverIsCalledSo() {
        Sample sample = Sample.of(STATUS, Optional.empty());

        List<Use> first = sample.first(2, "psql");

        assertThat(first).extracting(Use::application).containsExactly("web", "worker", "psql");
        assertThat(sample.first(1, "rest")).extracting(Use::sessions).containsExactly(3, 3);
    }

    @ParameterizedTest
    @CsvSource({"85%, true", "86%, false", "5, true", "6, false", "100%, false", "0%, true"})
    void aThresholdIsExceededByMoreThanIt(String text, boolean alert) {
        Threshold threshold = text.endsWith("%")
                ? new Threshold.Share(Integer.parseInt(text.substring(0, text.length() - 1)))
                : new Threshold.Count(Integer.parseInt(text));

        // 6 of 7 are 85.7 %.
        Sample sample = Sample.of(STATUS, Optional.of(threshold));

        assertThat(sample.alert()).contains(alert);
        assertThat(threshold.text()).isEqualTo(text);
    }

    @Test
    void whatWasSeenIsCounted() {
        Sample low = Sample.of(server(client(1, "web", SessionState.IDLE, 1)), Optional.of(new Threshold.Count(2)));
        Sample high = Sample.of(STATUS, Optional.of(new Threshold.Count(2)));

        Seen seen = Seen.NOTHING
                .with(low)
                .with(high)
                .withGap()
                .after(Duration.ofSeconds(3))
                .with(low);

        assertThat(seen.samples()).isEqualTo(3);
        assertThat(seen.alerts()).isEqualTo(1);
        assertThat(seen.firstAlert()).contains(STATUS.at());
        assertThat(seen.highest()).isEqualTo(high.fullest());
        assertThat(seen.gaps()).isEqualTo(1);
        assertThat(seen.unseen()).isEqualTo(Duration.ofSeconds(3));
        assertThat(seen.lost()).isFalse();
        assertThat(seen.withGap().lost()).isTrue();
    }

    private static ServerSession client(long id, String application, SessionState state, long seconds) {
        return named(id, SessionKind.CLIENT, state, "app", application, "10.0.0.1", seconds);
    }
}
