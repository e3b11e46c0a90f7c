package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that the published packages gave on simulated hosts, for every version that was tried. */
class ExecutedHostsTest {
    private static final List<String> VERSIONS = List.of(
            ("2.0.0-beta.1 2.0.0-beta.2 2.0.0-beta.3 2.0.0-beta.4 2.0.0-beta.5 2.0.0-beta.6 2.0.0-beta.7 2.0.0 2.4.1 2.5.0"
                            + " 2.5.1 2.13.1 2.14.0 2.15.0 2.25.0 2.27.0 3.1.0 3.15.1 4.3.1 4.4.0 4.7.1 4.8.1 4.9.0 4.10.1"
                            + " 4.11.0 4.13.0 4.16.2 5.0.0 5.1.0 5.22.0 6.0.1 6.1.0 6.19.3 7.10.1")
                    .split(" "));

    /** One host with the answer that a run of versions gave. */
    record Case(List<String> host, List<String> versions, String answer, boolean warned) {
        @Override
        public String toString() {
            return host.get(1) + ", " + versions.get(0) + " and on: " + answer;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<List<String>> hosts = TestTable.rows("hosts.tsv");
        return TestTable.rows("answers.tsv").stream()
                .map(row -> new Case(
                        hosts.get(Integer.parseInt(row.get(0)) - 1),
                        VERSIONS.subList(VERSIONS.indexOf(row.get(1)), VERSIONS.indexOf(row.get(2)) + 1),
                        row.get(3),
                        row.get(4).equals("yes")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsThatOfThePublishedPackage(Case tried) {
        for (String version : tried.versions()) {
            FakeHost host = host(tried.host());

            Decision decision = new PrismaDetection().decide(PrismaVersion.of(version), host);

            assertThat(answer(decision)).as(version).isEqualTo(tried.answer());
            assertThat(!decision.warnings().isEmpty())
                    .as("warned by " + version)
                    .isEqualTo(tried.warned());
        }
    }

    @Test
    void everyHostWasTriedInEveryVersion() throws IOException {
        assertThat(cases().flatMap(tried ->
                        tried.versions().stream().map(version -> tried.host().get(0) + version)))
                .hasSize(54 * 34)
                .doesNotHaveDuplicates();
    }

    private static String answer(Decision decision) {
        return decision.thrown().isPresent()
                ? "throws"
                : decision.binaryTarget().orElse("undefined");
    }

    private static FakeHost host(List<String> row) {
        FakeHost host = new FakeHost(row.get(2), row.get(3), row.get(4));
        if (!row.get(5).equals("-")) {
            String[] ids = row.get(5).split(" / ", 2);
            host.withOsRelease("NAME=x\nID=" + ids[0] + (ids.length == 2 ? "\nID_LIKE=\"" + ids[1] + "\"" : "") + "\n");
        }
        if (!row.get(6).equals("-")) {
            host.withFiles(row.get(6).split(" "));
        }
        if (row.get(7).equals("yes")) {
            host.withLdconfig();
        }
        if (!row.get(8).equals("-")) {
            host.withOpenssl(row.get(8) + "\n");
        }
        return row.get(9).equals("-") ? host : host.withFreebsd(row.get(9) + "\n");
    }
}
