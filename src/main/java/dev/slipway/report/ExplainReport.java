package dev.slipway.report;

import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.catalogue.ReadCatalogue.Explained;

/** One rule with its page, whose Markdown is headings, paragraphs, lists and fenced blocks. */
public final class ExplainReport {
    private static final int WIDTH = 80;
    private static final String FENCE = "```";

    private ExplainReport() {}

    /** For people: the page in lines of 80 columns. */
    public static String text(Explained explained) {
        Rule rule = explained.rule();
        StringBuilder text = new StringBuilder();
        Paragraph.append(text, rule.id() + "  ", rule.title(), WIDTH);
        text.append("        " + rule.severity().word() + ", family " + rule.family());
        text.append(", Prisma: ").append(rule.majors()).append("\n\n");
        if (explained.page().isPresent()) {
            page(text, explained.page().get());
            Paragraph.append(text, "Source: ", rule.source(), WIDTH);
        } else {
            text.append("No command judges it yet; it is only named among what is not checked.\n");
        }
        return Printable.lines(text.toString());
    }

    private static void page(StringBuilder text, String page) {
        StringBuilder words = new StringBuilder();
        boolean fenced = false;
        for (String line : page.split("\n", -1)) {
            boolean fence = line.startsWith(FENCE);
            if (fence && !fenced) {
                String file = line.substring(line.indexOf(' ') + 1);
                text.append(file.startsWith(FENCE) ? "" : "  " + file + "\n");
            } else if (fenced && !fence) {
                text.append(("    " + line).stripTrailing()).append('\n');
            } else if (line.startsWith("## ")) {
                text.append(line.substring(3)).append('\n');
            } else if (!fence && !line.isEmpty()) {
                words.append(words.length() == 0 ? "" : " ").append(line);
            } else if (words.length() > 0) {
                Paragraph.append(text, "  ", words.toString(), WIDTH);
                words.setLength(0);
            }
            fenced ^= fence;
            text.append(line.isEmpty() && !fenced ? "\n" : "");
        }
    }

    /** For machines: {@code slipway/explain/v1}. */
    public static String json(Explained explained) {
        return Json.object("slipway/explain/v1", json -> {
            RulesReport.members(json, explained.rule());
            Json.asked(json, "page", explained.page());
        });
    }
}
