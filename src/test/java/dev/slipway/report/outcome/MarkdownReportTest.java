package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final int COMMENT = 65_536;

    @Test
    void theAnswerComesFirstThenFindingsByFileThenCommandsThenTheRestFolded() throws ProblemException {
        String text = read(MarkdownReport.of(Judgements.orders()));

        assertThat(text).startsWith("""
                ## slipway check: NOT READY

                1 error, 1 note, 1 suppressed, 3 not checked

                - orders   Prisma 6.19.3, PostgreSQL, AWS Lambda nodejs22.x x64 <code>serverless.yml:6</code>

                #### <code>serverless.yml</code>

                | | rule | line | what | what to do |
                |---|---|---|---|---|
                | error | CON001 | 21 | **Peak connections exceed the budget** 301 sandboxes x 5 x 2 (deploy) = 3010 of 813 \
                (m5.large).<br>also <code>.env:2</code><br>also <code>--instance</code><br>with CON002-003 | \
                <code>slipway datasource limit 1</code> |

                #### <code>DATABASE_URL</code>

                | | rule | line | what | what to do |
                |---|---|---|---|---|
                | note | URL003 |  | **No connection limit** It sets no limit. | Set one. |

                - <code>slipway check --fix</code> shows the diff of all that it can put right
                - <code>slipway explain CON001</code>\s

                <details><summary>connections that the database carries</summary>

                <pre>
                     823  connections               capacity table, 2026-11-28
                """);
        assertThat(text)
                .contains("<summary>not checked</summary>\n\n- ENG001-002: the package is not looked at")
                .contains("- URL004 <code>.env:2</code>: PgBouncer 1.21 is in front")
                .contains("<summary>passed</summary>\n\n- url URL001-002, URL008\n")
                .contains(
                        "<summary>about CON001</summary>\n\n<h5>What</h5>\n<p>The page of <code>CON001</code>.</p>\n");
    }

    @Test
    void aRemedyInWordsHasItsCommandBesideIt() throws ProblemException {
        Finding finding = Judgements.NOTE.with(new Fix.LimitConnections(1));

        assertThat(read(MarkdownReport.of(Judgements.with(List.of(finding)))))
                .contains("| Set one.<br><code>slipway datasource limit 1</code> |");
    }

    @Test
    void nothingHostileIsMarkupACellOrALine() throws ProblemException {
        String text = MarkdownReport.of(Judgements.nasty());
        String folded = text.substring(0, text.indexOf("<details><summary>about "));

        assertThat(folded.replaceAll("</?(details|summary|code|br|pre)>", ""))
                .doesNotContain("<", "](", "`", "\n::", "##[", "\u202e", "\u2028");
        assertThat(text).doesNotContain("<img", "<script", "\u0000");
        assertThat(text.lines().filter(line -> line.startsWith("| error")))
                .singleElement()
                .satisfies(row -> assertThat(row.chars().filter(c -> c == '|')).hasSize(6));
    }

    @Test
    void nobodyIsCalledNoIssueIsNamedAndNoDollarIsMathematics() throws ProblemException {
        Finding finding = new Finding(
                "URL003",
                Severity.NOTE,
                "@everyone, see owner/repo#1, or $x$ and [l](javascript:x).",
                List.of(Place.in("node_modules/@org/a|b`c/x.js", 3, "")),
                "slipway explain @org");

        String text = MarkdownReport.of(Judgements.with(List.of(finding)));

        assertThat(text)
                .contains("&#64;&#8203;everyone", "repo&#35;&#8203;1", "&#36;x&#36;")
                .contains("<code>node&#95;modules/&#64;org/a&#124;b&#96;c/x&#46;js</code>")
                .contains("<code>slipway explain &#64;org</code>")
                .doesNotContain("@", "$");
    }

    @Test
    void aLineOfCodeInAPageIsNotTheEndOfIt() throws ProblemException {
        JudgedProject orders = Judgements.orders();
        String page = "## Bad\n\n```sh x.sh\none\n\n# two *three*\n```\n\nEnd.\n";

        String text = MarkdownReport.of(
                new JudgedProject("check", List.of(), orders.outcome(), orders.catalogue(), rule -> page));

        assertThat(text).contains("""
                <p class="file">x.sh</p>

                <pre><code>one

                # two *three*
                </code></pre>
                <p>End.</p>
                """);
    }

    @Test
    void aCommentIsNeverTooLongAndTellsWhatWasLeftOutOfTheLeastSevere() throws ProblemException {
        List<Finding> many = new ArrayList<>();
        for (int line = 1; line <= 400; line++) {
            many.add(Judgements.finding("URL003", Severity.NOTE, Place.in("a", line, "")));
            many.add(Judgements.finding("URL001", Severity.ERROR, Place.in("file" + line, line, "")));
        }

        String text = MarkdownReport.of(Judgements.with(many));

        assertThat(text.length()).isBetween(COMMENT - 2000, COMMENT);
        long shown = text.lines().filter(line -> line.startsWith("| error")).count();
        assertThat(text).doesNotContain("| note").contains("400 errors, 400 notes");
        assertThat(text).endsWith("Left out, as GitHub takes no longer text: " + (800 - shown) + " findings.\n");
    }

    @Test
    void namesOfAnyLengthFit() throws ProblemException {
        List<Finding> many = IntStream.range(0, 200)
                .mapToObj(line ->
                        Judgements.finding("URL003", Severity.WARNING, Place.in(line + "ü|".repeat(3000), line, "")))
                .toList();

        assertThat(MarkdownReport.of(Judgements.with(many)).length()).isLessThan(COMMENT);
        assertThat(MarkdownReport.summary(Judgements.with(many)).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(200_000, 1 << 20);
    }

    /** As it is shown. */
    private static String read(String markdown) {
        return Pattern.compile("&#(\\d+);")
                .matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }
}
