package dev.slipway.report;

import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.PackageSize.SizePart;
import java.util.List;
import java.util.OptionalLong;

/** For people: a line for each package, and one for each of its largest parts. */
public final class SizesText {
    private SizesText() {}

    /** All of them, with {@code label} before the first line of each. */
    public static void append(StringBuilder text, String label, List<PackageSize> sizes, int width) {
        String indent = " ".repeat(label.length());
        for (PackageSize size : sizes) {
            Paragraph.append(text.append('\n'), label, size.name() + ": " + sum(size), width);
            if (!size.packages().isEmpty()) {
                boolean packed =
                        size.packages().stream().anyMatch(part -> part.packed().isPresent());
                text.append(indent).append(packed ? " unpacked     packed\n" : " unpacked\n");
            }
            size.packages()
                    .forEach(part -> Paragraph.append(text, indent + numbers(part), part.name() + idle(part), width));
        }
    }

    /** {@code 62.3 MB in 120 files, 20.1 MB packed; AWS Lambda takes 262.1 MB unpacked, 52.4 MB packed}. */
    public static String sum(PackageSize size) {
        return Bytes.rounded(size.unpacked()) + " in " + size.count() + (size.count() == 1 ? " file" : " files")
                + (size.layers() > 0 ? ", " + Bytes.rounded(size.layers()) + " of layers" : "")
                + (size.packed().isPresent()
                        ? ", " + Bytes.rounded(size.packed().getAsLong()) + " packed"
                        : "")
                + limits(size);
    }

    private static String limits(PackageSize size) {
        String packed = size.packed().isEmpty()
                ? ""
                : size.packedLimit()
                        .map(limit -> ", " + Bytes.rounded(limit.bytes()) + " packed"
                                + limit.of().condition())
                        .orElse("");
        return size.limit()
                .map(limit -> "; " + limit.platform().title() + " takes " + Bytes.rounded(limit.bytes()) + " unpacked"
                        + packed)
                .orElse("");
    }

    private static String numbers(SizePart part) {
        return right(Bytes.rounded(part.bytes()))
                + (part.packed().isPresent() ? "  " + right(packed(part.packed())) : "") + "  ";
    }

    /** {@code 18.1 MB}; empty where it is not known. */
    public static String packed(OptionalLong bytes) {
        return bytes.isPresent() ? Bytes.rounded(bytes.getAsLong()) : "";
    }

    private static String right(String bytes) {
        return " ".repeat(Math.max(0, 9 - bytes.length())) + bytes;
    }

    /** What could stay away of it. */
    private static String idle(SizePart part) {
        if (part.idle() == 0) {
            return "";
        }
        return part.idle() == part.bytes() ? " (could go)" : " (" + Bytes.rounded(part.idle()) + " could go)";
    }
}
