package dev.slipway.rule.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.ReleasedDatasource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseMigratesFileTest {
    private static final Place RELEASE = Place.in("fly.toml", 8, "release_command = 'npx prisma migrate deploy'");

    @ParameterizedTest
    @CsvSource({
        // provider, adapter, migrates, copied
        "sqlite,     '',                             true,  false, found",
        "sqlite,     @prisma/adapter-better-sqlite3, true,  false, found",
        "sqlite,     @prisma/adapter-libsql,         true,  false, only the code tells",
        "sqlite,     @prisma/adapter-d1,             true,  false, only the code tells",
        "sqlite,     '',                             true,  true,  litefs.yml",
        "sqlite,     '',                             false, false, is not followed",
        "postgresql, '',                             true,  false, the database is no file",
        "mysql,      '',                             true,  false, the database is no file",
        "'',         '',                             true,  false, name the provider",
    })
    void onlyAFileThatIsSeenToBeMigratedIsFound(
            String provider, String adapter, boolean migrates, boolean copied, String expected) {
        ReleasedDatasource released =
                new ReleasedDatasource(datasource(provider, adapter), "Fly.io", RELEASE, migrates, copied);

        Verdict verdict = new ReleaseMigratesFile("URL015").judge(released);

        assertThat(said(verdict)).contains(expected);
    }

    private static String said(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            assertThat(found.findings()).singleElement().satisfies(each -> {
                assertThat(each.rule()).isEqualTo("URL015");
                assertThat(each.isError()).isTrue();
                assertThat(each.evidence()).containsExactly(RELEASE);
            });
            return "found";
        }
        return verdict instanceof Verdict.NotChecked not ? not.why() : ((Verdict.NotApplicable) verdict).why();
    }

    private static DeployedDatasource datasource(String provider, String adapter) {
        PoolOwner pool = adapter.isEmpty()
                ? new PoolOwner.Engine()
                : new PoolOwner.Adapter(
                        "It is there.", List.of(adapter), true, List.of(Place.in("package.json", 3, adapter)));
        ProjectDatasource project = new ProjectDatasource(
                Path.of("shop"),
                Optional.empty(),
                Optional.empty(),
                Provider.of(provider).map(Provider::word),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                pool,
                List.of(),
                List.of());
        return DeployedDatasource.of(project, path -> true, Optional.empty());
    }
}
