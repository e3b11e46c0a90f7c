package dev.slipway.report.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet is read back by the rules of its language, and says the number and the name that it was made for. */
class SnippetTest {
    private static final String STRING = "'[A-Za-z0-9_./-]*'";
    private static final Pattern VALUE = Pattern.compile(
            STRING + "|\\d+|[a-z]+(\\.\\w+)*|(new )?\\w+(\\.\\w+)+\\(" + STRING + "\\)|\\{ reserved: \\d+ \\}");

    static Stream<ConcurrencyLimit> settings() {
        return Stream.of("api", "my-function", "My_Fn-2", "123", "7up", "on", "null", "_", "a".repeat(64))
                .flatMap(name -> Stream.of(1, 813, 4990).map(limit -> setting(name, limit)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theCommandIsWordsForAShell(ConcurrencyLimit setting) {
        String text = Snippet.AWS_CLI.text(setting);

        assertThat(text)
                .isEqualTo("aws lambda put-function-concurrency --function-name " + setting.name()
                        + " --reserved-concurrent-executions " + setting.limit() + "\n")
                .matches("[A-Za-z0-9_ -]+\n");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTemplatesAreYamlWithOneFunction(ConcurrencyLimit setting) throws ProblemException {
        for (Snippet tool : List.of(Snippet.SAM, Snippet.CLOUDFORMATION)) {
            Document document = yaml(tool, setting);
            Mapping resources = document.at("Resources").orElseThrow().asMapping();
            String id = resources.entries().get(0).key().value();
            Mapping properties =
                    document.at("Resources", id, "Properties").orElseThrow().asMapping();

            assertThat(resources.entries()).hasSize(1);
            assertThat(id).matches("[A-Za-z][A-Za-z0-9]*");
            assertThat(text(properties, "FunctionName")).isEqualTo(setting.name());
            assertThat(text(properties, "ReservedConcurrentExecutions")).isEqualTo(Integer.toString(setting.limit()));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theServerlessFileIsYamlAndItsKeyIsTheName(ConcurrencyLimit setting) throws ProblemException {
        Document document = yaml(Snippet.SERVERLESS, setting);
        Mapping functions = document.at("functions").orElseThrow().asMapping();

        assertThat(functions.entries()).hasSize(1);
        assertThat(functions.entries().get(0).key().value()).isEqualTo(setting.name());
        assertThat(functions.entries().get(0).key().kind()).hasToString("TEXT");
        assertThat(text(functions.entries().get(0).value().asMapping(), "reservedConcurrency"))
                .isEqualTo(Integer.toString(setting.limit()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTerraformResourceIsABlockOfAssignments(ConcurrencyLimit setting) {
        List<String> lines = Snippet.TERRAFORM
                .text(setting)
                .lines()
                .filter(l -> !l.isBlank())
                .toList();

        assertThat(lines.get(0)).matches("resource \"aws_lambda_function\" \"[A-Za-z_][A-Za-z0-9_-]*\" \\{");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("}");
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line ->
                        line.matches("  [a-z_]+ *= (\"[^\"\\\\$%]*\"|\\d+|aws_iam_role\\.[A-Za-z_][\\w-]*\\.arn)"))
                .anyMatch(line -> line.matches("  function_name = \"" + setting.name() + "\""))
                .contains("  reserved_concurrent_executions = " + setting.limit());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theTypeScriptIsOneConstructorCall(ConcurrencyLimit setting) {
        for (Snippet tool : List.of(Snippet.CDK, Snippet.PULUMI, Snippet.SST)) {
            List<String> lines = tool.text(setting).lines().toList();

            assertThat(lines.get(0)).matches("new [a-z]+\\.([a-z]+\\.)?Function\\((this, )?" + STRING + ", \\{");
            assertThat(lines.get(lines.size() - 1)).isEqualTo("});");
            for (String line : lines.subList(1, lines.size() - 1)) {
                Matcher property = Pattern.compile("  [a-zA-Z]+: (.*),").matcher(line);
                assertThat(property.matches()).as(line).isTrue();
                assertThat(property.group(1)).matches(VALUE);
            }
            assertThat(lines)
                    .anyMatch(line -> line.equals("  name: '" + setting.name() + "',")
                            || line.equals("  functionName: '" + setting.name() + "',"))
                    .anyMatch(line -> line.equals("  reservedConcurrentExecutions: " + setting.limit() + ",")
                            || line.equals("  concurrency: { reserved: " + setting.limit() + " },"));
        }
    }

    @Test
    void anArnGoesToTheCommandAndItsNameEverywhereElse() {
        String arn = "arn:aws:lambda:eu-west-1:123456789012:function:api";
        ConcurrencyLimit setting = setting(arn, 5);

        assertThat(Snippet.AWS_CLI.text(setting)).contains("--function-name " + arn + " ");
        assertThat(Snippet.SAM.text(setting)).contains("\"api\"").doesNotContain("arn:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-x",
                "a b",
                "a;b",
                "a'b",
                "$(x)",
                "ü",
                "a:1",
                ":function:api",
                "api:function:api",
                "arn:aws:lambda:eu-west-1:123:function:api",
                "arn:aws:lambda:eu-west-1:123456789012:function:api:prod",
                "arn:aws:s3:::bucket"
            })
    void whatLambdaOrAShellWouldTakeForSomethingElseIsNoName(String text) {
        assertThat(FunctionName.parse(text)).isEmpty();
        assertThat(FunctionName.parse("a".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"api, Api", "my-fn_2, MyFn2", "7up, Function7up", "_, Function", "myFn, MyFn"})
    void aLogicalIdentifierHasLettersAndDigits(String name, String identifier) {
        assertThat(setting(name, 1).identifier()).isEqualTo(identifier);
    }

    @Test
    void aLimitOfNothingIsNeverWritten() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ConcurrencyLimit(Optional.empty(), 0));
    }

    private static ConcurrencyLimit setting(String name, int limit) {
        return new ConcurrencyLimit(Optional.of(FunctionName.parse(name).orElseThrow()), limit);
    }

    private static Document yaml(Snippet tool, ConcurrencyLimit setting) throws ProblemException {
        return new DescriptorDocuments()
                .parse("template.yaml", tool.text(setting))
                .get(0);
    }

    private static String text(Mapping mapping, String key) {
        return mapping.get(key).orElseThrow().asText().orElseThrow();
    }
}
