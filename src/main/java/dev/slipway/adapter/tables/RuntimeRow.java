package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the runtime table.
 *
 * @param profile the name of what it looks like; empty where native engines cannot run at all
 * @param deprecated the day on which whoever offers it gives it up
 * @param about a sentence for its user
 */
record RuntimeRow(
        List<RuntimePattern> names,
        Majors majors,
        List<Cpu> cpus,
        Optional<String> profile,
        Optional<LocalDate> deprecated,
        Optional<String> about,
        boolean moving,
        boolean verified,
        String source) {

    static RuntimeRow of(Row row) throws ProblemException {
        List<Cpu> cpus = new ArrayList<>();
        for (String word : row.words("arches")) {
            cpus.add(Cpu.named(word).orElseThrow(() -> row.bad("\"" + word + "\" is no architecture")));
        }
        Optional<String> profile = row.optional("profile");
        if (profile.isPresent() == cpus.isEmpty()) {
            throw row.bad("a profile and architectures belong together");
        }
        row.text("name");
        return new RuntimeRow(
                row.words("name").stream().map(RuntimePattern::new).toList(),
                majors(row),
                List.copyOf(cpus),
                profile,
                deprecated(row),
                row.optional("about"),
                row.yes("moving"),
                !row.text("certainty").equals("unverified"),
                row.text("source") + ", " + row.text("date"));
    }

    /** Whether a row is about {@code name}; cheaper than reading the whole row. */
    static boolean fits(Row row, String name) throws ProblemException {
        for (String word : row.words("name")) {
            Optional<String> version = new RuntimePattern(word).match(name);
            if (version.isPresent() && majors(row).contain(version.get())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> deprecated(Row row) throws ProblemException {
        String text = row.optional("deprecated").orElse("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw row.bad("\"" + text + "\" is no date such as 2027-04-30");
        }
    }

    private static Majors majors(Row row) throws ProblemException {
        String text = row.optional("majors").orElse("");
        try {
            return Majors.parse(text);
        } catch (NumberFormatException noNumber) {
            throw row.bad("\"" + text + "\" is no list of versions");
        }
    }

    /** Names that a person could write, for a message. */
    List<String> examples() {
        List<String> examples = new ArrayList<>();
        for (RuntimePattern pattern : names) {
            if (pattern.text().indexOf('*') < 0) {
                examples.add(pattern.text());
            }
            for (String version : majors.examples()) {
                if (pattern.text().indexOf('*') >= 0) {
                    examples.add(pattern.text().replace("*", version));
                }
            }
        }
        return examples;
    }

    /** What a user should know of this row. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        about.ifPresent(notes::add);
        deprecated.ifPresent(date -> notes.add("Its date of deprecation is " + date + "."));
        if (moving) {
            notes.add("This name moves from one system to the next over time; an exact tag or a digest does not.");
        }
        if (!verified) {
            notes.add("This row of the table is unverified: --root on the unpacked image is certain.");
        }
        notes.add("From the runtime table: " + source + ".");
        return notes;
    }
}
