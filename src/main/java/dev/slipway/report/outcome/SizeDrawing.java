package dev.slipway.report.outcome;

import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.PackageSize.Branch;
import dev.slipway.domain.packaging.PackageSize.SizePart;
import dev.slipway.report.outcome.Squares.Box;
import java.util.List;
import java.util.Locale;

/** A map of a package: each of its parts as large as its bytes, what could go hatched and with a broken line around it. */
final class SizeDrawing {
    private static final Box WHOLE = new Box(0, 0, 960, 480);
    private static final double STRIP = 18;
    private static final double GAP = 1.5;

    /** Of a letter of the page's fixed width at 12 pixels, generously. */
    private static final double LETTER = 7.4;

    private static final String LIBRARY = "libquery_engine-";
    private static final double LEAST_HEIGHT = 16;
    private static final int LEAST_LETTERS = 4;

    private final StringBuilder svg = new StringBuilder();
    private final String hatch;

    private SizeDrawing(int number) {
        this.hatch = "hatch-" + number;
    }

    /**
     * The drawing.
     *
     * @param number of it on the page
     * @param words what it shows, for whoever does not see it
     */
    static String of(List<Branch> map, int number, String words) {
        return new SizeDrawing(number).draw(map, words);
    }

    private String draw(List<Branch> map, String words) {
        svg.append("<svg class=\"sizes\" role=\"img\" viewBox=\"0 0 960 480\" aria-label=\"" + Markup.word(words)
                + "\">\n<defs><pattern id=\"" + hatch
                + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect class=\"ground\" width=\"8\" height=\"8\"/><path d=\"M0 0V8\"/></pattern></defs>\n");
        List<Box> boxes =
                Squares.of(map.stream().map(each -> each.part().bytes()).toList(), WHOLE);
        for (int i = 0; i < map.size(); i++) {
            branch(map.get(i), boxes.get(i).inner(GAP, 0));
        }
        return svg.append("</svg>\n").toString();
    }

    private void branch(Branch branch, Box box) {
        boolean whole = branch.files().size() < 2 || box.height() < STRIP + 2 * LEAST_HEIGHT || letters(box) < 8;
        if (whole) {
            tile(branch.part(), box);
            return;
        }
        rect("branch", "", box);
        title(branch.part());
        label(branch.part().name() + " " + Bytes.rounded(branch.part().bytes()), box, 13, "name");
        List<Box> boxes =
                Squares.of(branch.files().stream().map(SizePart::bytes).toList(), box.inner(2, STRIP));
        for (int i = 0; i < boxes.size(); i++) {
            tile(branch.files().get(i), boxes.get(i).inner(GAP / 2, 0));
        }
    }

    private void tile(SizePart part, Box box) {
        boolean idle = part.idle() > 0 && part.idle() == part.bytes();
        rect(idle ? "idle" : "tile", idle ? hatch : "", box);
        title(part);
        if (part.idle() > 0 && !idle) {
            // Of a part that is not taken apart: as much of it as could go.
            double share = (double) part.idle() / part.bytes();
            rect(
                    "idle",
                    hatch,
                    new Box(box.x(), box.y() + box.height() * (1 - share), box.width(), box.height() * share));
            title(part);
        }
        if (box.height() >= LEAST_HEIGHT) {
            label(last(part.name()), box, 13, "name");
        }
        if (box.height() >= 2 * LEAST_HEIGHT) {
            bytes(part, box);
        }
    }

    /** A number that does not fit is left out: the end of it would be another number. */
    private void bytes(SizePart part, Box box) {
        String bytes = Bytes.rounded(part.bytes());
        String all = bytes + (part.idle() > 0 ? ", could go" : "");
        String words = all.length() <= letters(box) ? all : bytes;
        if (words.length() <= letters(box)) {
            label(words, box, 28, "bytes");
        }
    }

    /** Files are told apart by their names, engines by their targets; a package's scope belongs to its name. */
    private static String last(String name) {
        int at = name.lastIndexOf('/');
        String last = name.startsWith("@") || name.startsWith(".prisma/") || at < 0 ? name : name.substring(at + 1);
        return last.startsWith(LIBRARY) ? last.substring(LIBRARY.length()) : last;
    }

    private void rect(String kind, String fill, Box box) {
        svg.append("<rect class=\"").append(kind).append('"');
        svg.append(fill.isEmpty() ? "" : " fill=\"url(#" + fill + ")\"");
        number("x", box.x());
        number("y", box.y());
        number("width", box.width());
        number("height", box.height());
        svg.append('>');
    }

    /** What a pointer that rests on it is told. */
    private void title(SizePart part) {
        svg.append("<title>"
                + Markup.word(part.name() + ", " + Bytes.rounded(part.bytes())
                        + (part.idle() > 0 ? ", of which " + Bytes.rounded(part.idle()) + " could go" : ""))
                + "</title></rect>\n");
    }

    private void label(String words, Box box, double line, String kind) {
        int room = letters(box);
        if (room < LEAST_LETTERS) {
            return;
        }
        svg.append("<text class=\"").append(kind).append('"');
        number("x", box.x() + 4);
        number("y", box.y() + line);
        svg.append('>').append(Markup.word(cut(words, room))).append("</text>\n");
    }

    private static String cut(String words, int room) {
        return words.length() <= room ? words : words.substring(0, room - 1) + "…";
    }

    private static int letters(Box box) {
        return (int) ((box.width() - 8) / LETTER);
    }

    private void number(String name, double value) {
        svg.append(" " + name + "=\"" + String.format(Locale.ROOT, "%.1f", value) + "\"");
    }
}
