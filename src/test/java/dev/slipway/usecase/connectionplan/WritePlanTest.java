package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --write} makes of files: the number, and nothing else. */
class WritePlanTest {
    private static final String HEAD = "service: shop\nprovider: {name: aws}\n";

    /** A name, a file, the text before and after. */
    static Stream<Arguments> goldens() {
        return Stream.of(
                golden(
                        "a line behind the short settings",
                        "serverless.yml",
                        HEAD
                                + "functions:\n  api:\n    handler: a.b # entry\n    timeout: 9\n    events:\n      - x: y\n",
                        HEAD + "functions:\n  api:\n    handler: a.b # entry\n    timeout: 9\n"
                                + "    reservedConcurrency: 50\n    events:\n      - x: y\n"),
                golden(
                        "a number in its place",
                        "serverless.yml",
                        HEAD + "functions:\n  api:\n    handler: a.b\n    reservedConcurrency:   900  # too many\n",
                        HEAD + "functions:\n  api:\n    handler: a.b\n    reservedConcurrency:   50  # too many\n"),
                golden(
                        "a number in quotes",
                        "serverless.yml",
                        HEAD + "functions:\n  api: {handler: a.b, reservedConcurrency: '900'}\n",
                        HEAD + "functions:\n  api: {handler: a.b, reservedConcurrency: 50}\n"),
                golden(
                        "braces on one line",
                        "serverless.yml",
                        HEAD + "functions:\n  api: { handler: a.b, } # c\n",
                        HEAD + "functions:\n  api: { reservedConcurrency: 50, handler: a.b, } # c\n"),
                golden(
                        "empty braces",
                        "serverless.yml",
                        HEAD + "functions:\n  api: {}\n",
                        HEAD + "functions:\n  api: { reservedConcurrency: 50 }\n"),
                golden(
                        "a key without a value",
                        "serverless.yml",
                        HEAD + "functions:\n  api:\n    reservedConcurrency: # later\n    handler: a.b\n",
                        HEAD + "functions:\n  api:\n    reservedConcurrency: 50 # later\n    handler: a.b\n"),
                golden(
                        "a null",
                        "serverless.yml",
                        HEAD + "functions:\n  api:\n    reservedConcurrency: ~\n",
                        HEAD + "functions:\n  api:\n    reservedConcurrency: 50\n"),
                golden(
                        "no line end at the end",
                        "serverless.yml",
                        HEAD + "functions:\n  api:\n    handler: a.b",
                        HEAD + "functions:\n  api:\n    handler: a.b\n    reservedConcurrency: 50"),
                golden(
                        "long values first",
                        "serverless.yml",
                        HEAD + "functions:\n  api:\n    description: |\n      two\n      lines\n    handler: a.b\n",
                        HEAD + "functions:\n  api:\n    reservedConcurrency: 50\n    description: |\n      two\n"
                                + "      lines\n    handler: a.b\n"),
                golden(
                        "a list of functions",
                        "serverless.yml",
                        HEAD + "functions:\n  - api:\n      handler: a.b\n",
                        HEAD + "functions:\n  - api:\n      handler: a.b\n      reservedConcurrency: 50\n"),
                golden(
                        "settings that come from a merge",
                        "serverless.yml",
                        HEAD + "x: &x {reservedConcurrency: 900}\nfunctions:\n  api:\n    <<: *x\n    handler: a.b\n",
                        HEAD + "x: &x {reservedConcurrency: 900}\nfunctions:\n  api:\n    reservedConcurrency: 50\n"
                                + "    <<: *x\n    handler: a.b\n"),
                golden("a SAM template with tags", "template.yaml", """
                        Globals:
                          Function: {Timeout: 3}
                        Resources:
                          Api:
                            Type: AWS::Serverless::Function
                            Properties:
                              CodeUri: !Sub 's3://${Bucket}/a'
                              Handler: !Ref Handler
                              Environment: {Variables: {DATABASE_URL: !Sub 'postgresql://u:${P}@h/d?connection_limit=1'}}
                        """, """
                        Globals:
                          Function: {Timeout: 3}
                        Resources:
                          Api:
                            Type: AWS::Serverless::Function
                            Properties:
                              CodeUri: !Sub 's3://${Bucket}/a'
                              Handler: !Ref Handler
                              ReservedConcurrentExecutions: 50
                              Environment: {Variables: {DATABASE_URL: !Sub 'postgresql://u:${P}@h/d?connection_limit=1'}}
                        """),
                golden("a template in JSON", "template.json", """
                        {
                          "Resources": {
                            "Api": {
                              "Type": "AWS::Lambda::Function",
                              "Properties": {
                                "Handler": "a.b"
                              }
                            }
                          }
                        }
                        """, """
                        {
                          "Resources": {
                            "Api": {
                              "Type": "AWS::Lambda::Function",
                              "Properties": {
                                "ReservedConcurrentExecutions": 50,
                                "Handler": "a.b"
                              }
                            }
                          }
                        }
                        """),
                golden(
                        "our own file",
                        "slipway.yaml",
                        "functions:\n  api:\n    pool: 1\n",
                        "functions:\n  api:\n    pool: 1\n    reserved: 50\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void theNumberIsWrittenOnceAndNothingElseChanges(String name, String file, String before, String after)
            throws ProblemException {
        for (String end : new String[] {"\n", "\r\n"}) {
            Bench bench = new Bench().file(file, before.replace("\n", end));

            PlanResult first = bench.write();
            String once = bench.files.text(file);
            PlanResult second = bench.write();

            assertThat(once).isEqualTo(after.replace("\n", end));
            assertThat(first.written()).isTrue();
            assertThat(first.outcome().findings()).isEmpty();
            assertThat(bench.files.text(file)).isEqualTo(once);
            assertThat(second.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "functions:\n  api: &f\n    handler: a.b\n  worker: *f\n",
                "functions: &all\n  api:\n    handler: a.b\nother: *all\n",
                "functions:\n  api: &f\n    handler: a.b\n  worker:\n    <<: *f\n    timeout: 3\n",
                "limit: &n 900\nfunctions:\n  api:\n    handler: a.b\n    reservedConcurrency: *n\n",
                "functions:\n  api:\n    handler: a.b\n    reservedConcurrency: &n 900\nother: *n\n",
            })
    void whatWouldChangeSomethingElseIsRefusedAndNothingIsWritten(String functions) {
        Bench bench = new Bench().file("serverless.yml", HEAD + functions);

        assertThatThrownBy(bench::write)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().remedy()).contains("reservedConcurrency: "))
                .hasMessageContaining("serverless.yml:")
                .hasMessageContaining("Nothing was changed");
        assertThat(bench.files.text("serverless.yml")).isEqualTo(HEAD + functions);
    }

    private static Arguments golden(String name, String file, String before, String after) {
        return Arguments.of(name, file, before, after);
    }
}
