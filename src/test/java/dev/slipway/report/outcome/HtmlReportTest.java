package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void theAnswerComesFirstThenTheFindingsByFile() throws Exception {
        String html = HtmlReport.of(Judgements.orders(), "1.2.3");

        assertThat(html)
                .containsSubsequence(
                        "<h1 class=\"not-ready\">not ready</h1>",
                        "1 error, 1 note",
                        "<code>slipway check --fix</code> shows the diff",
                        "<h3>serverless.yml</h3>",
                        "<code>CON001</code> Peak connections exceed the budget",
                        "<pre><code>slipway datasource limit 1</code></pre>",
                        "<summary>About CON001</summary>\n<h5>What</h5>\n<p>The page of <code>CON001</code>.</p>",
                        "<h3>DATABASE_URL</h3>",
                        "<td class=\"number\">- 10</td><td>reserved</td><td>PostgreSQL</td>",
                        "<img alt=\"Lines\" src=\"data:image/svg+xml;base64,",
                        "<figcaption>It is reached at &#34;81&#34;.</figcaption>",
                        "<dt>passed</dt><dd>url URL001-002, URL008</dd>",
                        "<dt>not checked: URL009</dt>",
                        "Slipway 1.2.3");
    }

    @Test
    void nothingIsLoadedNothingIsRunAndTheStyleIsTheOneThatIsAllowed() throws Exception {
        String html = HtmlReport.of(Judgements.orders(), "1.2.3");

        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("<script", "http:", "https:", " style=", " onload", " onerror");
    }

    @Test
    void noTextIsATag() throws Exception {
        String html = HtmlReport.of(Judgements.nasty(), "1.2.3");

        assertThat(html).doesNotContain("</script", "<img src", "<b>", "\u0000", "\u202e", "\ud800", "\u2028");
    }

    @Test
    void aPageOfARuleIsReadAsTheMarkdownItIs() {
        String html = MarkdownHtml.of(
                "## One `a<b` *two*\n\nLine\nbreak `**/x*`.\n```yaml serverless.yml\na: <b>\n\n* c\n```\n", "h5");

        assertThat(html).isEqualTo("""
                <h5>One <code>a&#60;b</code> <em>two</em></h5>
                <p>Line break <code>**/x*</code>.</p>
                <p class="file">serverless.yml</p>
                <pre><code>a: &#60;b&#62;

                * c
                </code></pre>
                """);
        assertThat(MarkdownHtml.of("```\nopen", "h5")).isEqualTo("<pre><code>open\n</code></pre>\n");
    }

    @Test
    void aProjectWithoutAnythingIsAPageToo() throws Exception {
        assertThat(HtmlReport.of(Judgements.with(List.of()), "1"))
                .contains("Nothing was found.")
                .contains("ready");
    }
}
