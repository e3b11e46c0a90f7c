package dev.slipway.rule.netlify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.GenerateStep.Generates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NTL024 by what the project's URL says. */
class ConnectionsTest {
    private static final ProjectDatasource NO_URL = new ProjectDatasource(
            Path.of("/app"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("postgresql"),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new PoolOwner.Engine(),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db.internal/d, has no connection_limit",
        "postgresql://u:p@db.internal/d?connection_limit=2, a pool of 2",
        "mysql://u:p@db.internal/d?connection_limit=9, a pool of 9",
        "sqlserver://db.internal;database=d, has no connection_limit",
        "mongodb://u:p@db.internal/d, a pool of 10",
        // A pooler that gives each client a connection of its own is none here.
        "postgresql://u:p@x.pooler.supabase.com:5432/d, has no connection_limit",
        // No pooler at all, whatever the parameter says.
        "postgresql://u:p@x.eu-west-1.rds.amazonaws.com/d?pgbouncer=true&connection_limit=3, a pool of 3"
    })
    void morePerSandboxThanOneIsFound(String url, String message) throws ProblemException {
        List<Finding> found = judge(of(url)).findings();

        assertThat(found).extracting(Finding::rule).containsExactly("NTL024");
        assertThat(found.get(0).message()).contains(message).doesNotContain("u:p@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@db.internal/d?connection_limit=1",
                "sqlserver://db.internal;database=d;connectionLimit=1",
                "mongodb://u:p@db.internal/d?maxPoolSize=1",
                "postgresql://u:p@x-pooler.eu-central-1.aws.neon.tech/d?connection_limit=5",
                "postgresql://u:p@x.pooler.supabase.com:6543/d?pgbouncer=true",
                "postgresql://u:p@localhost:6543/d?pgbouncer=true&connection_limit=5",
                "prisma://accelerate.prisma-data.net/?api_key=k",
                "file:./dev.db"
            })
    void whatIsRightIsNotBlamed(String url) throws ProblemException {
        assertThat(judge(of(url)).findings()).isEmpty();
        assertThat(judge(of(url)).passed()).contains("NTL024");
    }

    @Test
    void whatIsNotKnownIsNotChecked() throws ProblemException {
        PoolOwner adapter =
                new PoolOwner.Adapter("w", List.of("@prisma/adapter-pg"), true, List.of(Place.in("a.js", 1, "x")));
        ProjectDatasource driver = new ProjectDatasource(
                NO_URL.root(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("postgresql"),
                Optional.empty(),
                of("postgresql://u:p@db.internal/d?connection_limit=1")
                        .orElseThrow()
                        .urls(),
                Optional.empty(),
                adapter,
                List.of(),
                List.of());

        assertThat(why(Optional.empty())).contains("could not be read");
        assertThat(why(Optional.of(NO_URL))).contains("the URL is not known here");
        assertThat(why(of("postgresql://u:p@h/d?connection_limit=zero"))).contains("no number");
        assertThat(why(Optional.of(driver))).contains("a driver adapter keeps the pool");
    }

    private static String why(Optional<ProjectDatasource> datasource) throws ProblemException {
        Outcome outcome = judge(datasource);
        assertThat(outcome.findings()).isEmpty();
        return outcome.notChecked().stream()
                .filter(each -> each.rule().equals("NTL024"))
                .map(Outcome.Open::why)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ProjectDatasource> of(String url) {
        return Optional.of(
                DeployedDatasource.given(url, Optional.empty(), Path.of("/app")).project());
    }

    private static Outcome judge(Optional<ProjectDatasource> datasource) throws ProblemException {
        return NetlifyRules.judge(new NetlifyFile(
                new DescriptorDocuments().parse("netlify.toml", "").get(0),
                List.of(),
                new RuleTable(new Tsv(Map.of())).load(),
                new ClientNeed(true, List.of(), false, List.of(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                datasource,
                List.of(),
                Generates.LACKS));
    }
}
