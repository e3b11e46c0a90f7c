package dev.slipway.report.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a box into one for each size, as square as can be: Bruls, Huizing and van Wijk, "Squarified Treemaps", 2000. Rows are
 * filled along the shorter side, and one is closed when the next size would make its boxes longer.
 */
final class Squares {
    private final List<Box> boxes = new ArrayList<>();
    private Box rest;

    private Squares(Box whole) {
        this.rest = whole;
    }

    /** A box, in the units of whoever draws. */
    record Box(double x, double y, double width, double height) {
        double area() {
            return width * height;
        }

        /** The same without a margin on all sides, and without a strip at its top. */
        Box inner(double margin, double strip) {
            return new Box(
                    x + margin,
                    y + margin + strip,
                    Math.max(0, width - 2 * margin),
                    Math.max(0, height - 2 * margin - strip));
        }
    }

    /**
     * The boxes, in the order of the sizes.
     *
     * @param sizes at least 1 each, the largest first
     */
    static List<Box> of(List<Long> sizes, Box whole) {
        Squares squares = new Squares(whole);
        double scale = whole.area()
                / Math.max(1, sizes.stream().mapToDouble(size -> size).sum());
        List<Double> row = new ArrayList<>();
        for (long size : sizes) {
            double area = size * scale;
            if (!row.isEmpty() && squares.worst(row, 0) < squares.worst(row, area)) {
                squares.close(row);
                row.clear();
            }
            row.add(area);
        }
        squares.close(row);
        return squares.boxes;
    }

    /** The longest shape of a row with one more area; 0 for none. */
    private double worst(List<Double> row, double more) {
        double sum = more;
        double largest = more;
        double smallest = more > 0 ? more : Double.MAX_VALUE;
        for (double area : row) {
            sum += area;
            largest = Math.max(largest, area);
            smallest = Math.min(smallest, area);
        }
        double side = Math.min(rest.width(), rest.height());
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    private void close(List<Double> row) {
        double sum = row.stream().mapToDouble(area -> area).sum();
        boolean upright = rest.width() >= rest.height();
        double side = upright ? rest.height() : rest.width();
        double thickness = side > 0 ? sum / side : 0;
        double at = upright ? rest.y() : rest.x();
        for (double area : row) {
            double length = thickness > 0 ? area / thickness : 0;
            boxes.add(upright ? new Box(rest.x(), at, thickness, length) : new Box(at, rest.y(), length, thickness));
            at += length;
        }
        rest = upright
                ? new Box(rest.x() + thickness, rest.y(), Math.max(0, rest.width() - thickness), rest.height())
                : new Box(rest.x(), rest.y() + thickness, rest.width(), Math.max(0, rest.height() - thickness));
    }
}
