package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param source the file it is from, for messages
 * @param line its line there, from 1
 * @param columns the names of the columns, in the order of {@code cells}
 */
public record Row(String source, int line, List<String> columns, List<String> cells) {
    /** What is written in a column. A hyphen, an empty cell or a missing column is a problem. */
    public String text(String column) throws ProblemException {
        Optional<String> text = optional(column);
        if (text.isEmpty()) {
            throw bad("there is nothing in column \"" + column + "\"");
        }
        return text.get();
    }

    /** What is written in a column; empty for a hyphen, an empty cell and a missing column. */
    public Optional<String> optional(String column) {
        int index = columns.indexOf(column);
        String cell = index < 0 ? "-" : cells.get(index);
        return cell.equals("-") || cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The words of a column, which are separated by single spaces. */
    public List<String> words(String column) {
        return optional(column).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** Whether a column says {@code yes}; anything but {@code yes}, {@code no} and a hyphen is a problem. */
    public boolean yes(String column) throws ProblemException {
        String word = optional(column).orElse("no");
        if (!word.equals("yes") && !word.equals("no")) {
            throw bad("column \"" + column + "\" says \"" + word + "\" where yes or no belongs");
        }
        return word.equals("yes");
    }

    /** A problem with this row, such as {@code no date: "soon"}. */
    public ProblemException bad(String what) {
        return TableProblem.badTable(source + ":" + line, what);
    }
}
