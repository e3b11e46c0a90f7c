package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a serverless.yml holds, it is refused, or changed in the one place of each number. */
class PlanFuzzTest {
    private static final List<String> CORPUS = List.of(
            "provider: {name: aws}\nservice: a\nfunctions:\n  api:\n    handler: a.b # c\n    events: []\n",
            "provider: {name: aws}\nservice: a\nfunctions: {api: {handler: a, reservedConcurrency: 900}, b: {}}\n",
            "provider: &p {name: aws}\nservice: a\nfunctions:\n- api: &f\n    <<: *p\n    handler: |\n      x\n- b: *f\n",
            "Resources:\r\n  Api:\r\n    Type: AWS::Lambda::Function\r\n    Properties:\r\n      Code: !Sub x\r\n");

    @Test
    void bytesOutsideTheNumbersNeverChange() {
        Fuzz.run(7, CORPUS, PlanFuzzTest::check);
    }

    private static void check(String text) {
        Bench bench = new Bench().file("serverless.yml", text);
        try {
            PlanResult result = bench.write();
            String after = bench.files.text("serverless.yml");
            if (result.changes().isEmpty()) {
                assertThat(after).isEqualTo(text);
            }
            assertThat(isSubsequence(withoutNumbers(text), after)).as(after).isTrue();
        } catch (ProblemException refused) {
            assertThat(bench.files.text("serverless.yml")).isEqualTo(text);
        }
    }

    /** Digits, quotes and tildes are what a number may take the place of. */
    private static String withoutNumbers(String text) {
        return text.replaceAll("[0-9'\"~]|null", "");
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
