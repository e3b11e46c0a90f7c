package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.problem.ProblemException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions in which no client for Node runs beside those in which one does. */
class OtherLanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "nodejs22.x, src/api.handler, 3",
        "python3.12, app.handler, 0",
        "java21, com.shop.Api::handle, 0",
        "dotnet8, Shop::Api::Handle, 0",
        "ruby3.3, api.handler, 0",
        "go1.x, bin/api, 0",
        "provided.al2023, bootstrap, 0",
        "provided.al2, public/index.php, 0",
        "provided.al2023, src/api.fetch, 3"
    })
    void aFunctionOfAnotherLanguageOpensNoPoolOfPrisma(String runtime, String handler, int pool)
            throws ProblemException {
        String url = "{DATABASE_URL: 'postgresql://u:p@h/d?connection_limit=3'}";
        Demand serverless = first(new Bench()
                .file(
                        "serverless.yml",
                        "provider: {name: aws, runtime: " + runtime + ", environment: " + url + "}\n"
                                + "functions: {a: {handler: '" + handler + "'}}\n"));
        Demand sam = first(new Bench().file("template.yaml", """
                        Globals: {Function: {Runtime: %s, Environment: {Variables: %s}}}
                        Resources: {a: {Type: AWS::Serverless::Function, Properties: {Handler: '%s'}}}
                        """.formatted(runtime, url, handler)));

        assertThat(serverless.pool().size()).isEqualTo(OptionalInt.of(pool));
        assertThat(sam.pool().size()).isEqualTo(OptionalInt.of(pool));
        if (pool == 0) {
            assertThat(serverless.isUnbounded()).isFalse();
            assertThat(serverless.pool().source())
                    .isEqualTo("serverless.yml:1, not counted, as " + runtime
                            + " runs no client for Node; where it uses the database otherwise: --function a,pool=N");
        }
    }

    @Test
    void itCountsWithThePoolThatItsUserNames() throws ProblemException {
        Setting two = Setting.option("--function", 2);
        Settings settings = new Settings(two, Setting.absent(), Setting.absent(), two, Setting.absent());
        Demand demand = first(new Bench()
                .workload(new Workload("a", WorkloadKind.FUNCTION, settings, Bench.here()))
                .file(
                        "serverless.yml",
                        "provider: {name: aws, runtime: python3.12}\nfunctions: {a: {handler: a.b}}\n"));

        assertThat(demand.connections().orElse(-1)).isEqualTo(8);
    }

    private static Demand first(Bench bench) throws ProblemException {
        return bench.plan().plan().shares().get(0).demand();
    }
}
