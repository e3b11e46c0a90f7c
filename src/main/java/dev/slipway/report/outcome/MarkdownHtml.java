package dev.slipway.report.outcome;

/** A rule's page as HTML: of Markdown what the pages use, headings, paragraphs, blocks of code, code and stress. */
final class MarkdownHtml {
    private static final String FENCE = "```";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();

    private MarkdownHtml() {}

    /** @param heading the element of the page's headings, such as {@code h5} */
    static String of(String markdown, String heading) {
        MarkdownHtml page = new MarkdownHtml();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                page.fence(code, line.substring(FENCE.length()).strip());
                code = !code;
            } else if (code) {
                page.html.append(Markup.word(line)).append('\n');
            } else {
                page.line(line, heading);
            }
        }
        page.end();
        return page.html.append(code ? "</code></pre>\n" : "").toString();
    }

    /** @param info a language, and perhaps the name of the file that the code is in */
    private void fence(boolean closes, String info) {
        if (closes) {
            html.append("</code></pre>\n");
            return;
        }
        end();
        int blank = info.indexOf(' ');
        if (blank > 0) {
            html.append("<p class=\"file\">")
                    .append(Markup.word(info.substring(blank + 1)))
                    .append("</p>\n");
        }
        html.append("<pre><code>");
    }

    private void line(String line, String heading) {
        if (line.startsWith("#")) {
            end();
            String words = line.replaceFirst("^#+\\s*", "");
            html.append("<" + heading + ">" + inline(words) + "</" + heading + ">\n");
        } else if (line.isBlank()) {
            end();
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(inline(paragraph.toString())).append("</p>\n");
            paragraph.setLength(0);
        }
    }

    /** Between two backticks nothing is stressed. */
    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            String safe = Markup.word(parts[i]);
            boolean code = i % 2 == 1 && i < parts.length - 1;
            html.append(code ? "<code>" + safe + "</code>" : safe.replaceAll("\\*([^*]+)\\*", "<em>$1</em>"));
        }
        return html.toString();
    }
}
