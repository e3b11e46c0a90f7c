package dev.slipway.rule.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.ReachedUrl;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostOutOfReachTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://u:b7Qx9L@localhost:5432/db,                       true,  ERROR",
        "postgresql://u:b7Qx9L@127.0.0.1:5432/db,                       true,  ERROR",
        "postgresql://u:b7Qx9L@[::1]:5432/db,                           true,  ERROR",
        "postgresql://u:b7Qx9L@db.example.com:5432/db,                  true,  passed",
        "postgresql://u:b7Qx9L@localhost.example.com:5432/db,           true,  passed",
        "postgresql://u:b7Qx9L@localhost/db?host=/cloudsql/a:b:c,       false, passed",
        "postgresql://u:b7Qx9L@db.abcdefgh.supabase.co:5432/postgres,   true,  WARNING",
        "postgresql://u:b7Qx9L@aws-0-eu.pooler.supabase.com:6543/a,     true,  passed",
        "postgresql://u:b7Qx9L@api.abcdefgh.supabase.co:5432/postgres,  true,  passed",
        "postgresql://u:b7Qx9L@10.0.4.7:5432/db,                        true,  WARNING",
        "postgresql://u:b7Qx9L@10.0.4.7:5432/db,                        false, passed",
        "postgresql://u:b7Qx9L@172.20.4.7:5432/db,                      true,  WARNING",
        "postgresql://u:b7Qx9L@172.15.4.7:5432/db,                      true,  passed",
        "postgresql://u:b7Qx9L@172.16.4.7:5432/db,                      true,  WARNING",
        "postgresql://u:b7Qx9L@172.31.4.7:5432/db,                      true,  WARNING",
        "postgresql://u:b7Qx9L@172.32.4.7:5432/db,                      true,  passed",
        "postgresql://u:b7Qx9L@172.2.4.7:5432/db,                       true,  passed",
        "postgresql://u:b7Qx9L@192.169.4.7:5432/db,                     true,  passed",
        "postgresql://u:b7Qx9L@192.168.4.7:5432/db,                     true,  WARNING",
        "postgresql://u:b7Qx9L@10.example.com:5432/db,                  true,  passed",
    })
    void aHostIsJudgedByWhatItIs(String url, boolean apart, String expected) {
        Verdict verdict =
                judged(url, new UrlOrigin.Descriptor(new FilePlace(Path.of("a.yml"), "a.yml", 3), 0, false), apart);

        assertThat(severity(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"localhost, passed", "10.0.4.7, passed", "db.abcdefgh.supabase.co, WARNING"})
    void whatIsTypedIsNoProofOfWhatIsDeployed(String host, String expected) {
        assertThat(severity(judged("postgresql://u:b7Qx9L@" + host + "/db", new UrlOrigin.Given(), true)))
                .isEqualTo(expected);
    }

    private static String severity(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            assertThat(found.findings()).hasSize(1).allSatisfy(each -> {
                assertThat(each.rule()).isEqualTo("URL009");
                assertThat(each.toString()).doesNotContain("b7Qx9L");
            });
            return found.findings().get(0).severity().name();
        }
        return "passed";
    }

    private static Verdict judged(String url, UrlOrigin origin, boolean apart) {
        ConfiguredUrl configured = new ConfiguredUrl(
                "url",
                new FilePlace(Path.of("schema.prisma"), "schema.prisma", 3),
                false,
                Optional.of("DATABASE_URL"),
                origin,
                Optional.of(MappedText.plain(url, new TextRange(0, url.length()))),
                value -> value,
                List.of(),
                List.of());
        ProjectDatasource project = new ProjectDatasource(
                Path.of("/p"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("postgresql"),
                Optional.empty(),
                List.of(configured),
                Optional.empty(),
                new PoolOwner.Engine(),
                List.of(),
                List.of());
        DeployedDatasource datasource = DeployedDatasource.of(project, path -> true, Optional.empty());
        return new HostOutOfReach("URL009")
                .judge(new ReachedUrl(
                        datasource.deployedUrls().get(0), "Vercel", Place.in("vercel.json", 1, "there"), apart));
    }
}
