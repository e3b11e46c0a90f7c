package dev.slipway.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
    @ParameterizedTest
    @CsvSource({
        "5000000, 200, 1000, 1100",
        "300000, 250, 75, 83",
        "1, 1, 1, 1",
        "10000, 100, 1, 2",
        "1000000000, 900000, 900000000, 990000000"
    })
    void sandboxesAreArrivalsTimesDurationRoundedUp(long thousandths, int milliseconds, long busy, long withMargin) {
        Traffic traffic = new Traffic(thousandths, milliseconds);

        assertThat(traffic.sandboxes()).isEqualTo(busy);
        assertThat(traffic.withMargin()).isEqualTo(withMargin);
    }

    @ParameterizedTest
    @CsvSource({"1000, 900", "1500, 1400", "101, 1", "100, 0", "50, 0", "10, 0", "1, 0"})
    void aHundredExecutionsOrAllOfASmallerQuotaStayUnreserved(int quota, int reservable) {
        assertThat(new AccountQuota(quota).reservable()).isEqualTo(reservable);
    }

    @ParameterizedTest
    @CsvSource({
        "m5.large, m5.large",
        "db.m5.large, m5.large",
        "DB.M5.LARGE, m5.large",
        "' db.t4g.micro ', t4g.micro",
        "8 GiB, 8gb",
        "8gb, 8gb",
        "standard-0, standard-0",
        "0.5 ACU, serverless.0.5acu",
        "host=db auth=word, host=db auth=word",
        "gib, gib"
    })
    void aSizeHasOneSpelling(String written, String name) {
        assertThat(InstanceName.of(written)).isEqualTo(name);
    }
}
