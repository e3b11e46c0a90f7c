package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that joins the messages of Prisma to the rules which tell them before a deploy. */
class ErrorsDocsTest {
    private static final String TABLE = "## Every message, and the rule that tells it before the deploy";

    @Test
    void everyRuleOfARowIsInTheCatalogue() throws IOException {
        Set<String> catalogue = Files.readAllLines(Path.of("src/main/resources/dev/slipway/rules.tsv")).stream()
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toSet());

        List<String> unknown = rows().stream()
                .flatMap(row -> List.of(rules(row).split(", ")).stream())
                .filter(rule -> !rule.equals("-") && !catalogue.contains(rule))
                .toList();

        assertThat(rows()).hasSizeGreaterThan(60);
        assertThat(unknown).isEmpty();
    }

    @Test
    void noMessageStandsTwice() throws IOException {
        List<String> messages = rows().stream().map(ErrorsDocsTest::message).toList();

        assertThat(messages).doesNotHaveDuplicates();
    }

    /** A part of the first line of each of them, as the clients and engines of Prisma 2 to 6 have it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "could not locate the Query Engine for runtime",
                "have been pinned, but the actual deployment also required",
                "a bundler that has not copied",
                "tooling that has not copied",
                "Query engine library for current platform",
                "Query engine binary for current platform",
                "You incorrectly pinned it to",
                "Searched Locations:",
                "Unable to load NAPI Library",
                "Unable to load Node-API Library",
                "Unable to require(",
                "required `libz` system library",
                "required `libgcc_s` system library",
                "required `libssl` system library",
                "incompatible version of the `glibc` C standard library",
                "invalid ELF header",
                "Query engine exited with code",
                "it's not executable on this operating system",
                "not supported for 32bit Node",
                "binary. Searched in:",
                "did not initialize yet",
                "this project was built on Vercel",
                "Environment variable not found",
                "the URL must start with the protocol",
                "Timed out fetching a new connection",
                "sorry, too many clients already",
                "already exists",
            })
    void everyMessageOfPrismaHasARow(String part) throws IOException {
        assertThat(rows().stream().filter(row -> message(row).contains(part))).isNotEmpty();
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("docs/errors.md"))) {
            within |= line.equals(TABLE);
            if (within && line.startsWith("| ") && !line.startsWith("| message")) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static String message(String row) {
        return row.substring(2, row.lastIndexOf(" | "));
    }

    private static String rules(String row) {
        return row.substring(row.lastIndexOf(" | ") + 3, row.length() - 2);
    }
}
