package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesInFilesTest {
    private static final String URL = "postgresql://u:p@h/d?connection_limit=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${self:custom.x}                          | 7
            ${self:custom.x, 3}                       | 7
            ${self:custom.nope, 3}                    | 3
            ${self:custom.nope, '4'}                  | 4
            ${self:custom.list.1}                     | 22
            ${self:custom.m.${self:provider.stage}}   | 8
            ${self:custom.m.${sls:stage}}             | 8
            ${self:custom.m.${opt:stage, 'dev'}}      | 8
            ${self:custom.m.${opt:stage, self:provider.stage}} | 8
            ${self:custom.to}                         | 7
            ${env:X, 5}                               | 5
            ${env:X, "5"}                           | 5
            ${opt:n, env:N, 6}                        | 6
            ${opt:n, ${self:custom.x}}                | 7
            ${param:pp}                               | 9
            ${param:nope, 2}                          | 2
            ${file(./conf.yml):n}                     | 11
            ${file(conf.yml):deep.n}                  | 12
            ${file(conf.${self:custom.ending}):n}     | 11
            ${file(conf.json):n}                      | 13
            ${file(./conf.yml):nope, 1}               | 1
            ${self:custom.file.n}                     | 11
            ${self:custom.part}0                      | 40
            ${opt:n}                                  | -1
            ${env:N}                                  | -1
            ${ssm:/a, 3}                              | -1
            ${cf:stack.out}                           | -1
            ${file(../other.yml):n}                   | -1
            ${file(/etc/conf.yml):n}                  | -1
            ${file(./conf.js):n}                      | -1
            ${file(./missing.yml):n}                  | -1
            ${self:custom.loop}                       | -1
            ${self:custom.x                           | -1
            ${}                                       | -1
            """)
    void whatTheFilesSayIsAValueAndWhatADeploySaysIsNot(String cap, int value) throws ProblemException {
        PlanResult result = new Bench()
                .connections(100_000)
                .file("conf.yml", "n: 11\ndeep: {n: 12}\n")
                .file("conf.json", "{\"n\": 13}")
                .file("serverless.yml", """
                        service: s
                        custom:
                          x: 7
                          list: [21, 22]
                          m: {dev: 8}
                          to: ${self:custom.x}
                          loop: ${self:custom.loop}
                          part: 4
                          ending: yml
                          file: ${file(./conf.yml)}
                        params: {default: {pp: 9}}
                        provider: {name: aws, stage: "${opt:stage, 'dev'}"}
                        functions:
                          a: {handler: x, reservedConcurrency: '%s'}
                        """.replace("%s", cap.replace("'", "''")))
                .plan();

        assertThat(result.plan().shares().get(0).demand().cap().orElse(-1)).isEqualTo(value);
        assertThat(result.outcome().ready().isPresent()).isEqualTo(value >= 0);
    }

    /** As Docker Compose merges what a service extends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            environment: ['DATABASE_URL=%s3'] | environment: [A=b]                | 3
            environment: ['DATABASE_URL=%s3'] | environment: {A: b}               | 3
            environment: {DATABASE_URL: '%s3'} | environment: [A=b]               | 3
            environment: {DATABASE_URL: '%s3'} | environment: {A: b}              | 3
            environment: ['DATABASE_URL=%s3'] | environment: ['DATABASE_URL=%s4'] | 4
            environment: {DATABASE_URL: '%s3'} | environment: ['DATABASE_URL=%s4'] | 4
            env_file: web.env                 | env_file: [other.env]             | 6
            env_file: [other.env]             | env_file: web.env                 | 6
            env_file: web.env                 | environment: [A=b]                | 6
            """)
    void variablesOfAServiceThatIsExtendedAreKept(String base, String own, int pool) throws ProblemException {
        PlanResult result = new Bench()
                .unsaid()
                .connections(100_000)
                .file("web.env", "DATABASE_URL=\"" + URL + "6\"\n")
                .file("other.env", "PORT=80\n")
                .file("compose.yaml", """
                        services:
                          worker: {extends: {service: web}, %s}
                          web: {%s}
                        """.formatted(own, base).replace("%s", URL))
                .plan();

        assertThat(result.uncounted()).noneMatch(line -> line.startsWith("worker"));
        assertThat(result.plan().shares().get(0).demand().pool().size()).hasValue(pool);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            environment: [DATABASE_URL]                                              | 5
            environment: {DATABASE_URL: }                                            | 5
            environment: {DATABASE_URL: '${DATABASE_URL}'}                           | 5
            environment: {DATABASE_URL: '$DATABASE_URL'}                             | 5
            environment: ['DATABASE_URL=${DATABASE_URL:?must be set}']               | 5
            environment: ['DATABASE_URL=${DATABASE_URL-x}']                          | 5
            environment: ['DATABASE_URL=mysql://u:p@h/d?connection_limit=${L:-4}']   | 4
            environment: ['DATABASE_URL=mysql://u:p@h/d?connection_limit=${E:-4}']   | 4
            environment: ['DATABASE_URL=mysql://u:p@h/d?connection_limit=${N}']      | 3
            environment: ['DATABASE_URL=mysql://u:p@h/d?connection_limit=${N:+8}']   | 8
            environment: ['DATABASE_URL=mysql://u:$$p@h/d?connection_limit=2']       | 2
            environment: ['DATABASE_URL=${A:-${DATABASE_URL}}']                      | 5
            env_file: web.env                                                        | 6
            env_file: [./web.env]                                                    | 6
            env_file: [{path: web.env, required: true}]                              | 6
            env_file: [web.env, late.env]                                            | 7
            {env_file: web.env, environment: {DATABASE_URL: '${DATABASE_URL}'}}      | 5
            environment: {<<: *env, PORT: 3000}                                      | 9
            environment: {<<: [*port, *env]}                                         | 9
            environment: {<<: *nested}                                               | 9
            environment: {<<: [*other, *env]}                                        | 10
            environment: {<<: *env, DATABASE_URL: 'mysql://u:p@h/d?connection_limit=1'} | 1
            environment: *env                                                        | 9
            {<<: *service, image: x}                                                 | 9
            environment: ['DATABASE_URL=${NOPE}']                                    | -1
            environment: ['DATABASE_URL=${NOPE:?must be set}']                       | -1
            env_file: missing.env                                                    | -1
            env_file: ../outside.env                                                 | -1
            """)
    void aComposeFileTakesItsEnvironmentFromAllItNames(String service, int pool) throws ProblemException {
        String settings = service.startsWith("{") ? service : "{" + service + "}";
        PlanResult result = new Bench()
                .unsaid()
                .connections(100_000)
                .file(".env", "DATABASE_URL=" + URL + "5\nN=3\nE=\n")
                .file("web.env", "DATABASE_URL=\"" + URL + "6\"\n")
                .file("late.env", "DATABASE_URL=" + URL + "7\n")
                .file("compose.yaml", """
                        x-env: &env {DATABASE_URL: 'mysql://u:p@h/d?connection_limit=9'}
                        x-port: &port {PORT: 3000}
                        x-nested: &nested {<<: [*port, *env], A: 1}
                        x-other: &other {DATABASE_URL: 'mysql://u:p@h/d?connection_limit=10'}
                        x-service: &service {environment: *env}
                        services:
                          web: %s
                        """.replace("%s", settings))
                .connections(100_000)
                .plan();

        assertThat(result.plan().shares().get(0).demand().pool().size().orElse(-1))
                .isEqualTo(pool);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Ref Cap                                                    | 5
            {Ref: Cap}                                                  | 5
            !FindInMap [Caps, dev, n]                                   | 7
            !FindInMap [Caps, !Ref Stage, n]                            | 7
            {'Fn::FindInMap': [Caps, {Ref: Stage}, n]}                  | 7
            !Sub '${Cap}'                                               | 5
            !Sub ['${x}', {x: !Ref Cap}]                                | 5
            !Ref Nope                                                   | -1
            !Ref NoDefault                                              | -1
            !FindInMap [Caps, !Ref 'AWS::Region', n]                    | -1
            !If [a, 1, 2]                                               | -1
            !ImportValue x                                              | -1
            """)
    void aTemplateTakesDefaultsAndMappings(String cap, int value) throws ProblemException {
        PlanResult result = new Bench()
                .connections(100_000)
                .file("template.yaml", """
                        Parameters:
                          Cap: {Type: Number, Default: 5}
                          Stage: {Type: String, Default: dev}
                          NoDefault: {Type: Number}
                          Url: {Type: String, Default: 'mysql://u:p@h/d?connection_limit=4'}
                        Mappings: {Caps: {dev: {n: 7}}}
                        Globals: {Function: {Environment: {Variables: {DATABASE_URL: !Ref Url}}}}
                        Resources:
                          A: {Type: 'AWS::Serverless::Function', Properties: {ReservedConcurrentExecutions: %s}}
                        """.replace("%s", cap))
                .plan();

        assertThat(result.plan().shares().get(0).demand().cap().orElse(-1)).isEqualTo(value);
        assertThat(result.plan().shares().get(0).demand().pool().size()).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: azure}",
                "azure",
                "google",
                "{name: cloudflare}",
                "{name: openwhisk}",
                "{name: aliyun}",
                "{name: tencent}",
                "{name: knative}",
                "{name: kubeless}",
                "{name: '${self:custom.p}'}",
                "{name: '${opt:p}'}",
                "{runtime: nodejs22.x}",
                "",
                "{name: }",
                "[aws]",
                "AWS"
            })
    void whatIsNotAwsIsNotCheckedAndNotWritten(String provider) throws ProblemException {
        Bench bench = new Bench();
        String text = "service: s\ncustom: {p: google}\nprovider: " + provider + "\nfunctions:\n  a:\n    handler: x\n";

        PlanResult result = bench.file("serverless.yml", text).write();

        assertThat(result.outcome().ready()).isEmpty();
        assertThat(result.notChecked()).singleElement().asString().contains("serverless.yml:");
        assertThat(bench.files.text("serverless.yml")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aws", "{name: aws}", "{name: '${self:custom.p}'}", "{name: \"aws\", runtime: x}", "{<<: *p}"})
    void awsIsAwsHoweverItIsSaid(String provider) throws ProblemException {
        PlanResult result = new Bench()
                .file(
                        "serverless.yml",
                        "service: s\nx: &p {name: aws}\ncustom: {p: aws}\nprovider: " + provider
                                + "\nfunctions: {a: {handler: x, reservedConcurrency: 1}}\n")
                .plan();

        assertThat(result.outcome().ready()).hasValue(true);
    }

    @Test
    void aNumberForAMergedFunctionIsWrittenAsItsOwn() throws ProblemException {
        Bench bench = new Bench().file("serverless.yml", """
                service: s
                provider: {name: aws}
                custom:
                  defaults: &defaults
                    reservedConcurrency: 90
                functions:
                  a:
                    <<: *defaults
                    handler: x
                  b:
                    <<: *defaults
                """);

        bench.write();

        assertThat(bench.files.text("serverless.yml"))
                .contains("    reservedConcurrency: 90\nfunctions:")
                .contains("  a:\n    reservedConcurrency: ")
                .contains("  b:\n    reservedConcurrency: ");
    }

    @Test
    void functionsThatComeFromAMergeAreNotWritten() {
        Bench bench = new Bench().file("serverless.yml", """
                service: s
                provider: {name: aws}
                custom: {all: &all {a: {handler: x, reservedConcurrency: 90}}}
                functions: {<<: *all}
                """);

        assertThatThrownBy(bench::write).isInstanceOf(ProblemException.class).hasMessageContaining("anchor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['DATABASE_URL=\"%s\"']",
                "[\"DATABASE_URL='%s'\"]",
                "{DATABASE_URL: '\"%s\"'}",
                "['DIRECT_URL=\"%s\"', 'DATABASE_URL=%s']"
            })
    void quotationMarksThatTheProcessGetsAreAFinding(String environment) throws ProblemException {
        PlanResult result = new Bench()
                .file("compose.yaml", "services: {web: {environment: " + environment.replace("%s", URL + "5") + "}}\n")
                .plan();

        assertThat(result.outcome().findings()).extracting(Finding::rule).contains("URL001");
        assertThat(result.plan().shares().get(0).demand().pool().size()).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas: {{ .Values.replicas }}",
                "{{- if .Values.web }}\nkind: Deployment\n{{- end }}",
                "name: '{{ include \"x\" . }}'",
                "name: {{ .Release.Name }}",
                "{{ template \"a\" . }}",
                "v: {{ .Chart.Version }}"
            })
    void aTemplateOfHelmIsToBeRendered(String text) {
        Bench bench = new Bench()
                .file("web.yaml", "apiVersion: apps/v1\n" + text + "\n")
                .named("web.yaml");

        assertThatThrownBy(bench::plan).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Kind.INPUT);
            assertThat(e.problem().remedy()).contains("helm template");
        });
    }
}
