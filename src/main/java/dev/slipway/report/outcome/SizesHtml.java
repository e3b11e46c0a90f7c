package dev.slipway.report.outcome;

import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.PackageSize.Branch;
import dev.slipway.domain.packaging.PackageSize.SizePart;
import dev.slipway.report.SizesText;
import java.util.List;
import java.util.stream.Collectors;

/** How large each package is: a map, and the same as a table. */
record SizesHtml(StringBuilder html) {
    void append(List<PackageSize> sizes) {
        html.append(sizes.isEmpty() ? "" : "<h2>Sizes</h2>\n");
        for (int i = 0; i < sizes.size(); i++) {
            size(sizes.get(i), i + 1);
        }
    }

    private void size(PackageSize size, int number) {
        html.append("<h3>").append(Markup.word(size.name())).append("</h3>\n<p>");
        html.append(Markup.word(SizesText.sum(size) + ".")).append("</p>\n");
        if (size.map().isEmpty()) {
            return;
        }
        long idle = size.map().stream().mapToLong(each -> each.part().idle()).sum();
        html.append("<figure>\n<div tabindex=\"0\" role=\"region\" aria-label=\"Size map of " + Markup.word(size.name())
                + "\">" + SizeDrawing.of(size.map(), number, words(size, idle))
                + "</div>\n<figcaption>Areas are unpacked bytes. " + Markup.word(legend(idle))
                + "</figcaption>\n</figure>\n");
        table(size);
    }

    private static String legend(long idle) {
        return idle == 0
                ? "Nothing was found that could go."
                : "Hatched, with a broken line around it: what could go, " + Bytes.rounded(idle)
                        + " (slipway explain PKG002, slipway explain COLD001).";
    }

    private static String words(PackageSize size, long idle) {
        return "Map of the " + Bytes.rounded(size.unpacked()) + " of " + size.name() + ", "
                + (idle > 0 ? Bytes.rounded(idle) + " of which could go" : "of which nothing was found that could go")
                + ". The table below says the same.";
    }

    private void table(PackageSize size) {
        boolean packed =
                size.map().stream().anyMatch(each -> each.part().packed().isPresent());
        html.append("<table>\n<caption>Parts of ")
                .append(Markup.word(size.name()))
                .append("</caption>\n<thead><tr>");
        html.append("<th scope=\"col\">Unpacked</th>").append(packed ? "<th scope=\"col\">Packed</th>" : "");
        html.append("<th scope=\"col\">Part</th><th scope=\"col\">Could go</th></tr></thead>\n<tbody>\n");
        for (Branch each : size.map()) {
            SizePart part = each.part();
            html.append("<tr><td class=\"number\">")
                    .append(Bytes.rounded(part.bytes()))
                    .append("</td>");
            html.append(packed ? "<td class=\"number\">" + SizesText.packed(part.packed()) + "</td>" : "");
            html.append("<th scope=\"row\">").append(Markup.word(part.name())).append("</th><td>");
            html.append(Markup.word(idle(each))).append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String idle(Branch branch) {
        if (branch.part().idle() == branch.part().bytes()) {
            return "all of it";
        }
        String files = branch.files().stream()
                .filter(file ->
                        file.idle() > 0 && !file.name().equals(branch.part().name()))
                .map(SizePart::name)
                .collect(Collectors.joining(", "));
        return branch.part().idle() == 0
                ? ""
                : Bytes.rounded(branch.part().idle()) + (files.isEmpty() ? "" : ": " + files);
    }
}
