package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.verification.Runner.Permission;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerTest {
    private static final Runner ROOT = new Runner.User("root", 0, Set.of());
    private static final Runner NODE = new Runner.User("node", 1000, Set.of(1000L, 20L));

    @ParameterizedTest
    @CsvSource({
        "0600, 0, 0, NO, NO",
        "0644, 0, 0, YES, NO",
        "0755, 0, 0, YES, YES",
        "0600, 1000, 0, YES, NO",
        "0077, 1000, 0, NO, NO",
        "0750, 0, 20, YES, YES",
        "0705, 0, 20, NO, NO"
    })
    void theFirstClassThatFitsDecides(String mode, long user, long group, Permission read, Permission start) {
        Optional<TreeEntry.Owner> owner = Optional.of(new TreeEntry.Owner(user, group));

        assertThat(NODE.may(Integer.parseInt(mode, 8), owner, Runner.READ)).isEqualTo(read);
        assertThat(NODE.may(Integer.parseInt(mode, 8), owner, Runner.EXECUTE)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"0000, YES, NO", "0600, YES, NO", "0001, YES, YES"})
    void rootReadsAllAndStartsWhatAnybodyMay(String mode, Permission read, Permission start) {
        assertThat(ROOT.may(Integer.parseInt(mode, 8), Optional.empty(), Runner.READ))
                .isEqualTo(read);
        assertThat(ROOT.may(Integer.parseInt(mode, 8), Optional.empty(), Runner.EXECUTE))
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "0755, YES, YES",
        "0644, YES, NO",
        "0700, NOT_KNOWN, NOT_KNOWN",
        "0600, NOT_KNOWN, NO",
        "0000, NOT_KNOWN, NO"
    })
    void ofSomebodyOnlyWhatHoldsForAllIsKnown(String mode, Permission read, Permission start) {
        Runner anybody = new Runner.Unknown("nobody says who");

        assertThat(anybody.may(Integer.parseInt(mode, 8), Optional.empty(), Runner.READ))
                .isEqualTo(read);
        assertThat(anybody.may(Integer.parseInt(mode, 8), Optional.empty(), Runner.EXECUTE))
                .isEqualTo(start);
    }
}
