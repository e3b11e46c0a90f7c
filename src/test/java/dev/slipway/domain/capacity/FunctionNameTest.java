package dev.slipway.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {
    @ParameterizedTest
    @CsvSource({
        "api, api",
        "My_api-2, My_api-2",
        "arn:aws:lambda:eu-west-1:123456789012:function:api, api",
        "arn:aws-cn:lambda:cn-north-1:123456789012:function:api, api",
        "123456789012:function:api, api"
    })
    void aNameAndAnArnAreTaken(String text, String name) {
        assertThat(FunctionName.parse(text).map(FunctionName::name)).contains(name);
        assertThat(FunctionName.parse(text).map(FunctionName::written)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-api",
                "a b",
                "a/b",
                "é",
                "function:api",
                "api:prod",
                "12345678901:function:api",
                "x23456789012:function:api",
                "123456789012:function:",
                "arn:aws:iam:eu-west-1:123456789012:function:api",
                "x:123456789012:function:api",
                "arn:aws:lambda:eu-west-1:123456789012:function:api:prod"
            })
    void whatLambdaWouldNotTakeIsNone(String text) {
        assertThat(FunctionName.parse(text)).isEmpty();
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(FunctionName.parse("a".repeat(64))).isPresent();
        assertThat(FunctionName.parse("a".repeat(65))).isEmpty();
        assertThat(FunctionName.parse("arn:aws:lambda:" + "r".repeat(48) + ":123456789012:function:" + "a".repeat(54)))
                .isPresent();
        assertThat(FunctionName.parse("arn:aws:lambda:" + "r".repeat(48) + ":123456789012:function:" + "a".repeat(56)))
                .isEmpty();
    }
}
