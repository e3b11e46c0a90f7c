package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import java.util.Optional;

/** The names of Node releases that stand in the tags of the official image, {@code node-names.tsv}. */
record NodeNames(Tsv tsv) {
    /**
     * The tag with the major version in place of a name: {@code hydrogen-slim} is {@code 18-slim}, {@code alpine} is
     * that of the current release.
     */
    Optional<Named> numbered(String tag) throws ProblemException {
        if (!tag.isEmpty() && Character.isDigit(tag.charAt(0))) {
            return Optional.empty();
        }
        int hyphen = tag.indexOf('-');
        String word = hyphen < 0 ? tag : tag.substring(0, hyphen);
        String rest = hyphen < 0 ? "" : tag.substring(hyphen);
        Optional<Row> current = Optional.empty();
        for (Row row : tsv.rows("node-names")) {
            if (row.text("name").equals(word)) {
                return Optional.of(new Named(row.text("major") + rest, row.yes("moving")));
            }
            current = row.text("name").equals("current") ? Optional.of(row) : current;
        }
        return current.isPresent()
                ? Optional.of(new Named(current.get().text("major") + "-" + tag, true))
                : Optional.empty();
    }

    /**
     * A tag with a number.
     *
     * @param moving whether the name will mean another release some day
     */
    record Named(String tag, boolean moving) {}
}
