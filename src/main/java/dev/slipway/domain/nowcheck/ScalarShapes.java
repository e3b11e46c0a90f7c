package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.nowcheck.Shape.Amount;
import dev.slipway.domain.nowcheck.Shape.Any;
import dev.slipway.domain.nowcheck.Shape.Flag;
import dev.slipway.domain.nowcheck.Shape.Keyed;
import dev.slipway.domain.nowcheck.Shape.Listed;
import dev.slipway.domain.nowcheck.Shape.Named;
import dev.slipway.domain.nowcheck.Shape.Text;
import dev.slipway.domain.nowcheck.Shape.Word;

/** Single values against their shapes. */
final class ScalarShapes {
    private ScalarShapes() {}

    /** Whether a value is of the type of a shape, whatever its size. */
    static boolean isOfType(Node node, Shape shape) {
        if (shape instanceof Any) {
            return true;
        }
        if (shape instanceof Keyed || shape instanceof Named) {
            return node instanceof Mapping;
        }
        if (shape instanceof Listed) {
            return node instanceof Sequence;
        }
        return node instanceof Scalar scalar && scalar.kind() == kind(shape);
    }

    private static ScalarKind kind(Shape shape) {
        if (shape instanceof Flag) {
            return ScalarKind.BOOLEAN;
        }
        return shape instanceof Amount ? ScalarKind.NUMBER : ScalarKind.TEXT;
    }

    static void wrongType(Node node, Shape shape, Pointer at, Findings findings) {
        String remedy = shape instanceof Text && at.text().endsWith("Files") && node instanceof Sequence
                ? "Write one pattern with braces: {a,b}/**."
                : "Write " + words(shape) + ".";
        findings.add(NowRule.TYPE, at, node, "It must be " + words(shape) + ", and is " + found(node) + ".", remedy);
    }

    static void check(Node node, Shape shape, Pointer at, Findings findings) {
        if (!isOfType(node, shape)) {
            wrongType(node, shape, at, findings);
        } else if (node instanceof Scalar scalar) {
            if (shape instanceof Text text) {
                length(scalar, text, at, findings);
            } else if (shape instanceof Amount amount && !fits(scalar, amount)) {
                findings.add(
                        NowRule.RANGE,
                        at,
                        node,
                        scalar.value() + " is not allowed; it must be " + words(shape) + ".",
                        "Write " + words(shape) + ".");
            } else if (shape instanceof Word word && !word.words().contains(scalar.value())) {
                findings.add(
                        NowRule.RANGE,
                        at,
                        node,
                        "\"" + scalar.value() + "\" is not " + words(shape) + ".",
                        "Write " + words(shape) + ".");
            }
        }
    }

    private static void length(Scalar scalar, Text text, Pointer at, Findings findings) {
        int length = scalar.value().codePointCount(0, scalar.value().length());
        if (length < text.least() || length > text.most()) {
            findings.add(
                    NowRule.LENGTH,
                    at,
                    scalar,
                    "It has " + length + " characters; " + text.least() + " to " + text.most() + " are allowed.",
                    length < text.least() ? "Write a longer text." : "Write a shorter text.");
        }
    }

    private static boolean fits(Scalar scalar, Amount amount) {
        double value = Double.parseDouble(scalar.value());
        boolean step = amount.step() == 0 || (value - amount.least()) % amount.step() == 0;
        return value >= amount.least() && value <= amount.most() && step && (!amount.whole() || value % 1 == 0);
    }

    private static String words(Shape shape) {
        if (shape instanceof Amount amount) {
            String number = amount.whole() ? "a whole number" : "a number";
            String range = amount.most() >= CommonShapes.MANY
                    ? ""
                    : " from " + (int) amount.least() + " to " + (int) amount.most();
            return number + range + (amount.step() == 0 ? "" : " in steps of " + (int) amount.step());
        }
        if (shape instanceof Word word) {
            return word.words().size() == 1 ? "\"" + word.words().get(0) + "\"" : "one of " + word.words();
        }
        if (shape instanceof Flag) {
            return "true or false";
        }
        if (shape instanceof Listed) {
            return "a list";
        }
        return shape instanceof Text ? "one text" : "an object";
    }

    private static String found(Node node) {
        if (node instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                case NULL -> "null";
            };
        }
        return node instanceof Mapping ? "an object" : "a list";
    }
}
