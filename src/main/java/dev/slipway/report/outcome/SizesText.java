package dev.slipway.report.outcome;

import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.PackageSize.Part;
import dev.slipway.report.Paragraph;
import java.util.List;

/** For people: a line for each package, and one for each of its largest parts. */
final class SizesText {
    private static final int WIDTH = 80;
    private static final int LABEL = 13;
    private static final int PARTS = 5;

    private SizesText() {}

    static void append(StringBuilder text, List<PackageSize> sizes) {
        for (PackageSize size : sizes) {
            Paragraph.append(text.append('\n'), "size         ", size.name() + ": " + sum(size), WIDTH);
            size.packages().stream()
                    .limit(PARTS)
                    .forEach(part -> Paragraph.append(text, " ".repeat(LABEL), line(part), WIDTH));
        }
    }

    /** {@code 62.3 MB in 120 files, 20.1 MB packed; 262.1 MB is the limit}. */
    static String sum(PackageSize size) {
        return Bytes.rounded(size.unpacked()) + " in " + size.count() + (size.count() == 1 ? " file" : " files")
                + (size.layers() > 0 ? ", " + Bytes.rounded(size.layers()) + " of layers" : "")
                + (size.packed().isPresent()
                        ? ", " + Bytes.rounded(size.packed().getAsLong()) + " packed"
                        : "")
                + size.limit()
                        .map(limit -> "; " + limit.platform().title() + " takes " + Bytes.rounded(limit.bytes())
                                + " unpacked")
                        .orElse("");
    }

    private static String line(Part part) {
        String bytes = Bytes.rounded(part.bytes());
        return " ".repeat(Math.max(0, 9 - bytes.length())) + bytes + "  " + part.name() + idle(part);
    }

    /** What could stay away of it. */
    static String idle(Part part) {
        if (part.idle() == 0) {
            return "";
        }
        return part.idle() == part.bytes() ? " (could go)" : " (" + Bytes.rounded(part.idle()) + " could go)";
    }
}
