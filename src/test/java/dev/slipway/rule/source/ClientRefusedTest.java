package dev.slipway.rule.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Options;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientRefusedTest {
    private static final ClientSite WITHOUT = site("src/a.ts", Options.NONE);
    private static final ClientSite WITH = site("src/b.ts", new Options(List.of("adapter"), true, ""));

    @Test
    void oneAsideOfAnotherCountsWhereAHandlerTakesItIn() {
        assertThat(judge(List.of(WITHOUT, WITH), Set.of())).isInstanceOf(Verdict.NotChecked.class);
        assertThat(judge(List.of(WITHOUT, WITH), Set.of(WITHOUT))).isInstanceOf(Verdict.Found.class);
        assertThat(judge(List.of(WITHOUT), Set.of())).isInstanceOf(Verdict.Found.class);
        assertThat(judge(List.of(WITH), Set.of(WITH))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whereNoneIsSeenThereMayStillBeOne() {
        assertThat(new ClientRefused("SRC004").judge(StartedClients.NONE)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(new ClientRefused("SRC004").judge(StartedClients.NONE.with(Optional.of("too many files"))))
                .isEqualTo(new Verdict.NotChecked("too many files"));
    }

    private static Verdict judge(List<ClientSite> sites, Set<ClientSite> loaded) {
        return new ClientRefused("SRC004")
                .judge(new StartedClients(
                        sites,
                        loaded,
                        PrismaVersion.parse("7.0.0"),
                        List.of(),
                        Optional.empty(),
                        Optional.of(Provider.MYSQL),
                        false,
                        Optional.empty()));
    }

    private static ClientSite site(String file, Options options) {
        return new ClientSite(Place.in(file, 3, "new PrismaClient()"), "@prisma/client", options, "");
    }
}
