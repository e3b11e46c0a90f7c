package dev.slipway.precision;

import dev.slipway.testing.Contents;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A layout that is as it should be, and the same of which one thing is not.
 *
 * @param what is not
 * @param also rules that may be found beside it, because they are of the same thing
 */
record Pair(String rule, String what, Layout whole, Layout broken, List<String> also) {
    /** Something of what ships is not as it should be. */
    static Pair shipped(String rule, String what, Layout whole, Consumer<Contents> change, String... also) {
        Layout broken = whole.copy();
        change.accept(broken.shipped());
        return new Pair(rule, what, whole, broken, List.of(also));
    }

    /** Something of the project is not. */
    static Pair project(String rule, String what, Layout whole, Consumer<Contents> change, String... also) {
        Layout broken = whole.copy();
        change.accept(broken.project());
        return new Pair(rule, what, whole, broken, List.of(also));
    }

    /** Anything else is not. */
    static Pair of(String rule, String what, Layout whole, UnaryOperator<Layout> change, String... also) {
        return new Pair(rule, what, whole, change.apply(whole.copy()), List.of(also));
    }

    /** The same with what ships in another form. */
    Pair in(Ship.Form form) {
        return new Pair(rule, what + ", " + form, whole.in(form), broken.in(form), also);
    }

    /** Whether it cannot be packed otherwise: an image, or nothing. */
    boolean isOfOneForm() {
        return whole.ships().isEmpty() || whole.ships().stream().anyMatch(each -> each.form() == Ship.Form.IMAGE);
    }

    @Override
    public String toString() {
        return rule + " " + what + ": " + whole.name();
    }
}
