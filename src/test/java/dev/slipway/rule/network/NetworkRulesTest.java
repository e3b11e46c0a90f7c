package dev.slipway.rule.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.install.Assignment;
import dev.slipway.domain.install.Assignments;
import dev.slipway.domain.install.NetworkSettings;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRulesTest {
    private static final List<String> NPM = List.of("proxy", "cafile");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NODE_TLS_REJECT_UNAUTHORIZED=0                          | 1",
                "NODE_TLS_REJECT_UNAUTHORIZED=1                          | 0",
                "export NODE_TLS_REJECT_UNAUTHORIZED='0'                 | 1",
                "    NODE_TLS_REJECT_UNAUTHORIZED: '0'                   | 1",
                "      - NODE_TLS_REJECT_UNAUTHORIZED=0                  | 1",
                "ENV NODE_TLS_REJECT_UNAUTHORIZED 0                      | 1",
                "ENV A=1 NODE_TLS_REJECT_UNAUTHORIZED=0                  | 1",
                "\"NODE_TLS_REJECT_UNAUTHORIZED\": \"0\",                | 1",
                "\"build\": \"NODE_TLS_REJECT_UNAUTHORIZED=0 next build\" | 1",
                "\"build\": \"set NODE_TLS_REJECT_UNAUTHORIZED=0&& a\"   | 1",
                "# NODE_TLS_REJECT_UNAUTHORIZED=0                        | 0",
                "npm ci # NODE_TLS_REJECT_UNAUTHORIZED=0                 | 0",
                "MY_NODE_TLS_REJECT_UNAUTHORIZED=0                       | 0",
                "NODE_TLS_REJECT_UNAUTHORIZED_X=0                        | 0",
                "echo $NODE_TLS_REJECT_UNAUTHORIZED                      | 0",
                "unset NODE_TLS_REJECT_UNAUTHORIZED                      | 0",
                "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING=1                | 1",
                "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING=0                | 1",
                "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING=                 | 0",
                "PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING=${IGNORE}        | 0",
            })
    void whatSwitchesVerificationOffIsFoundWhereverItIsSet(String line, int expected) {
        List<Finding> findings =
                Outcome.judge(NetworkRules.all(), settings("\n" + line)).findings();

        assertThat(findings).hasSize(expected);
        findings.forEach(each -> {
            assertThat(each.rule()).isEqualTo("NET001");
            assertThat(each.evidence().get(0).place()).isEqualTo("file:2");
        });
    }

    @Test
    void aVariableOfKubernetesHasItsValueBelow() {
        NetworkSettings settings =
                settings("env:\n  - name: NODE_TLS_REJECT_UNAUTHORIZED\n    value: \"0\"\n  - name: OTHER\n");

        assertThat(rules(settings)).containsExactly("NET001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PRISMA_ENGINES_MIRROR=https://m.example.com/prisma      | 0
            PRISMA_ENGINES_MIRROR=https://m.example.com/prisma/     | 1
            PRISMA_ENGINES_MIRROR=http://m.example.com              | 1
            PRISMA_ENGINES_MIRROR=http://localhost:8080             | 0
            PRISMA_ENGINES_MIRROR=http://127.0.0.1:8080/            | 1
            PRISMA_ENGINES_MIRROR=${{ vars.MIRROR }}/               | 0
            PRISMA_BINARIES_MIRROR=https://m.example.com            | 0
            """)
    void aMirrorServesAsItIsWritten(String line, int expected) {
        assertThat(Outcome.judge(NetworkRules.all(), settings(line)).findings()).hasSize(expected);
    }

    @Test
    void ofTwoMirrorsTheOlderNameWins() {
        NetworkSettings two =
                settings("PRISMA_BINARIES_MIRROR=https://a.example\nPRISMA_ENGINES_MIRROR=https://b.example\n");
        NetworkSettings same =
                settings("PRISMA_BINARIES_MIRROR=https://a.example\nPRISMA_ENGINES_MIRROR=https://a.example\n");

        assertThat(Outcome.judge(NetworkRules.all(), two).findings().get(0).evidence())
                .hasSize(2);
        assertThat(rules(same)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "proxy=http://proxy.example:3128, '', NET002",
        "proxy=http://proxy.example:3128, HTTPS_PROXY=http://proxy.example:3128, ''",
        "proxy=http://proxy.example:3128, PRISMA_ENGINES_MIRROR=https://m.example, ''",
        "cafile=/etc/ca.pem, '', NET002",
        "cafile=/etc/ca.pem, NODE_EXTRA_CA_CERTS=/etc/ca.pem, ''",
    })
    void whatOnlyNpmIsToldPrismaDoesNotRead(String npmrc, String env, String expected) {
        List<Assignment> npm = Assignments.in(new ProjectText(".npmrc", npmrc), NPM);
        NetworkSettings settings = new NetworkSettings(
                Optional.empty(), Assignments.in(new ProjectText(".env", env), NetworkSettings.names()), npm);

        assertThat(String.join(" ", rules(settings))).isEqualTo(expected);
    }

    @Test
    void noSecretOfAMirrorIsShown() {
        NetworkSettings settings = settings("PRISMA_ENGINES_MIRROR=https://bot:hunter2@m.example.com/prisma/\n");

        assertThat(Outcome.judge(NetworkRules.all(), settings).findings().toString())
                .doesNotContain("hunter2");
    }

    @Test
    void whereNothingIsFetchedThereIsNothingToSay() {
        NetworkSettings settings = new NetworkSettings(
                Optional.of(PrismaVersion.of("8.0.0")),
                settings("NODE_TLS_REJECT_UNAUTHORIZED=0").assignments(),
                List.of());

        assertThat(Outcome.judge(NetworkRules.all(), settings).notApplicable()).hasSize(2);
    }

    private static List<String> rules(NetworkSettings settings) {
        return Outcome.judge(NetworkRules.all(), settings).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static NetworkSettings settings(String text) {
        return new NetworkSettings(
                Optional.empty(), Assignments.in(new ProjectText("file", text), NetworkSettings.names()), List.of());
    }
}
