package dev.slipway.usecase.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private final List<String> told = new ArrayList<>();
    private int opened;
    private int closed;
    private int asked;

    @Test
    void aSessionIsKeptFromRoundToRound() throws ProblemException {
        rounds(number -> {}, time -> false).run(pace(4));

        assertThat(told).containsExactly("round 1", "round 2", "round 3", "round 4");
        assertThat(opened).isEqualTo(1);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aLostServerIsWaitedForAndTheGapIsTold() throws ProblemException {
        rounds(
                        number -> {
                            if (number >= 2 && number <= 4) {
                                throw Problem.environment("gone " + number).remedy("");
                            }
                        },
                        time -> false)
                .run(pace(3));

        assertThat(told).containsExactly("round 1", "lost gone 2", "regained gone 2", "round 5", "round 6");
        assertThat(opened).isEqualTo(4);
        assertThat(closed).isEqualTo(4);
    }

    @Test
    void theFirstRoundMayFail() {
        Rounds<Integer> rounds = rounds(
                number -> {
                    throw Problem.environment("not there").remedy("");
                },
                time -> false);

        assertThatThrownBy(() -> rounds.run(pace(3))).hasMessage("not there");
        assertThat(told).isEmpty();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void itEndsWhereThatIsWishedAlsoWhileTheServerIsLost() throws ProblemException {
        rounds(
                        number -> {
                            if (number > 1) {
                                throw Problem.environment("gone").remedy("");
                            }
                        },
                        time -> asked > 2)
                .run(pace(100));

        assertThat(told).containsExactly("round 1", "lost gone");
    }

    @Test
    void itEndsWhereNobodyReadsWhatIsTold() throws ProblemException {
        Rounds<Integer> rounds =
                new Rounds<>(() -> new Nobody(), database -> ++asked, new Told(told, 2), time -> false);

        rounds.run(pace(100));

        assertThat(told).containsExactly("round 1", "round 2");
    }

    @Test
    void aTimeEndsItToo() throws ProblemException {
        Pace pace = new Pace(Duration.ofMillis(20), Optional.of(Duration.ofMillis(70)), OptionalLong.empty());

        rounds(number -> {}, time -> sleep(time)).run(pace);

        assertThat(told).hasSizeBetween(1, 4).startsWith("round 1");
    }

    @Test
    void aRoundThatTakesLongLetsOthersGo() {
        Pace pace = new Pace(Duration.ofSeconds(5), Optional.empty(), OptionalLong.empty());

        assertThat(pace.next(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.next(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.next(Duration.ofMillis(17_001))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void attemptsGrowFarApartButNotBeyondTheEnd() {
        Pace pace = new Pace(SOON, Optional.of(Duration.ofMinutes(1)), OptionalLong.empty());

        assertThat(pace.beforeAttempt(0, Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(pace.beforeAttempt(3, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.beforeAttempt(1000, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.beforeAttempt(1000, Duration.ofSeconds(59))).isEqualTo(Duration.ofMillis(1001));
    }

    private interface Fault {
        void in(int number) throws ProblemException;
    }

    private Rounds<Integer> rounds(Fault fault, Stop stop) {
        DatabaseOpener opening = () -> {
            opened++;
            return new Nobody();
        };
        return new Rounds<>(
                opening,
                database -> {
                    fault.in(++asked);
                    return asked;
                },
                new Told(told, Integer.MAX_VALUE),
                stop);
    }

    private static Pace pace(long rounds) {
        return new Pace(SOON, Optional.empty(), OptionalLong.of(rounds));
    }

    private static boolean sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private record Told(List<String> told, int most) implements Rounds.Listener<Integer> {
        @Override
        public boolean round(Integer result) {
            told.add("round " + result);
            return told.size() < most;
        }

        @Override
        public boolean lost(Gap gap) {
            return told.add("lost " + gap.problem().message());
        }

        @Override
        public boolean regained(Gap gap) {
            return told.add("regained " + gap.problem().message());
        }
    }

    /** A session that knows of nothing but its end. */
    private final class Nobody implements LiveDatabase {
        @Override
        public ServerStatus status() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Ended> end(List<ServerSession> sessions, ReapTerms terms) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Migrations migrations() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PoolerProbe probe() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
