package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CON003 by what the files say of a service's URL. */
class PoolByHostTest {
    private static final String URL = "postgresql://shop:b7Qx9L@db.internal/shop";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {name: db, key: url}}}]    | a Secret
            env: [{name: DATABASE_URL, valueFrom: {configMapKeyRef: {name: db, key: url}}}] | a ConfigMap
            env: [{name: DATABASE_URL, value: $(URL_OF_DB)}]                                | elsewhere
            envFrom: [{secretRef: {name: db}}]                                              | a ConfigMap or Secret
            envFrom: [{configMapRef: {name: db}}]                                           | a ConfigMap or Secret
            """)
    void whatKubernetesKeepsElsewhereIsNotChecked(String variables, String source) throws ProblemException {
        notChecked(new Bench().unsaid().connections(100).file("k8s.yaml", deployment(variables)), source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'environment: {DATABASE_URL: "${DATABASE_URL}"}'        | elsewhere
            'environment: {DATABASE_URL: "${DATABASE_URL:?unset}"}' | elsewhere
            'environment: [DATABASE_URL]'                             | elsewhere
            'env_file: secrets/db.env'                                | env_file
            'extends: {file: base.yaml, service: web}'                | the service that it extends
            """)
    void whatComposeTakesFromElsewhereIsNotChecked(String variables, String source) throws ProblemException {
        notChecked(
                new Bench()
                        .unsaid()
                        .connections(100)
                        .file("compose.yaml", "services:\n  web:\n    image: shop\n    " + variables + "\n"),
                source);
    }

    @Test
    void aUrlThatIsThereWithoutALimitIsFoundWhateverElseIsHidden() throws ProblemException {
        Outcome outcome = new Bench()
                .unsaid()
                .connections(100)
                .file("compose.yaml", """
                        services:
                          web:
                            environment: {DATABASE_URL: '%s'}
                          worker:
                            environment: {DATABASE_URL: '${DATABASE_URL}'}
                        """.replace("%s", URL))
                .plan()
                .outcome();

        List<Finding> found = outcome.findings();
        assertThat(found).extracting(Finding::rule).containsExactly("CON003");
        assertThat(found.get(0).message())
                .startsWith("The URL of web has no connection_limit")
                .doesNotContain("worker");
        assertThat(found.get(0).evidence().get(0).line()).isEqualTo(3);
    }

    @Test
    void aFunctionWithAParameterIsNoContainer() throws ProblemException {
        Outcome outcome = new Bench()
                .unsaid()
                .connections(100)
                .file("template.yaml", """
                        Transform: AWS::Serverless-2016-10-31
                        Parameters:
                          DatabaseUrl: {Type: String, NoEcho: true}
                        Resources:
                          Api:
                            Type: AWS::Serverless::Function
                            Properties:
                              ReservedConcurrentExecutions: 3
                              Environment: {Variables: {DATABASE_URL: !Ref DatabaseUrl}}
                        """)
                .plan()
                .outcome();

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.passed()).contains("CON003");
    }

    private static void notChecked(Bench bench, String source) throws ProblemException {
        Outcome outcome = bench.plan().outcome();

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.passed()).doesNotContain("CON003");
        assertThat(outcome.notChecked())
                .filteredOn(each -> each.rule().equals("CON003"))
                .singleElement()
                .satisfies(open -> assertThat(open.why())
                        .startsWith("web: the URL comes from " + source)
                        .contains(".yaml:", "--connection-limit N"));
    }

    private static String deployment(String variables) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 3
                  template:
                    spec:
                      containers:
                        - name: web
                          %s
                """.replace("%s", variables);
    }
}
