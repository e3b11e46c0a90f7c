package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterPoolTest {
    private static final CodePool FIVE = new CodePool.Limited(5, at(1));
    private static final CodePool SIX = new CodePool.Limited(6, at(2));
    private static final CodePool OF_URL = new CodePool.OfUrl(at(3));
    private static final CodePool UNLIMITED = new CodePool.Unlimited(at(4));
    private static final CodePool UNCLEAR = new CodePool.Unclear("max is n", at(5));

    @Test
    void severalAdaptersOfAProcessAgreeOrAreUnclear() {
        assertThat(CodePool.ofAll(List.of())).isEmpty();
        assertThat(CodePool.ofAll(List.of(FIVE, new CodePool.Limited(5, at(9)))))
                .contains(FIVE);
        assertThat(CodePool.ofAll(List.of(OF_URL, new CodePool.OfUrl(at(9))))).contains(OF_URL);
        assertThat(CodePool.ofAll(List.of(FIVE, UNCLEAR))).contains(UNCLEAR);
        assertThat(CodePool.ofAll(List.of(FIVE, SIX)))
                .contains(new CodePool.Unclear(
                        "the code makes several adapters with other pools, at db.ts:1 and db.ts:2", at(1)));
        assertThat(CodePool.ofAll(List.of(OF_URL, UNLIMITED)).orElseThrow()).isInstanceOf(CodePool.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, PrismaPg, max, false, 'new PrismaPg({ connectionString, max: 1 })'",
        "COCKROACHDB, PrismaPg, max, false, 'new PrismaPg({ connectionString, max: 1 })'",
        "MYSQL, PrismaMariaDb, connectionLimit, true, 'new PrismaMariaDb({ host, user, password, database, connectionLimit: 1 })'",
        "SQLSERVER, PrismaMssql, pool.max, true, 'new PrismaMssql({ server, database, user, password, pool: { max: 1 } })'"
    })
    void aProviderHasAUsualAdapter(Provider provider, String type, String option, boolean readsUrl, String line) {
        DriverAdapter adapter = DriverAdapter.of(provider).orElseThrow();

        assertThat(adapter.type()).isEqualTo(type);
        assertThat(adapter.option()).isEqualTo(option);
        assertThat(adapter.readsUrl()).isEqualTo(readsUrl);
        assertThat(adapter.line("1")).isEqualTo(line);
        assertThat(DriverAdapter.ofType(type)).contains(adapter);
    }

    @Test
    void anInstalledAdapterComesBeforeTheUsualOne() {
        Optional<Provider> postgres = Optional.of(Provider.POSTGRESQL);

        assertThat(DriverAdapter.among(List.of("@prisma/adapter-neon"), postgres)
                        .map(DriverAdapter::type))
                .contains("PrismaNeon");
        assertThat(DriverAdapter.among(List.of("@prisma/adapter-d1"), postgres)).isEmpty();
        assertThat(DriverAdapter.among(List.of(), postgres)).isEqualTo(DriverAdapter.of(Provider.POSTGRESQL));
        assertThat(DriverAdapter.among(List.of(), Optional.empty())).isEmpty();
        assertThat(DriverAdapter.of(Provider.SQLITE)).isEmpty();
        assertThat(DriverAdapter.of(Provider.MONGODB)).isEmpty();
        assertThat(DriverAdapter.ofType("PrismaD1")).isEmpty();
    }

    private static Place at(int line) {
        return Place.in("db.ts", line, "");
    }
}
