package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The table of runtimes and images, {@code runtimes.tsv}, with what each looks like. Nothing is read before it is asked for. */
public record RuntimeTable(Tsv tsv) {
    /** The runtime of that name, such as {@code lambda:nodejs22.x:arm64}, for an architecture that it offers. */
    public RuntimeMatch find(String name, Optional<Cpu> arch) throws ProblemException {
        RuntimeName read = RuntimeName.parse(name, new NodeNames(tsv));
        List<Row> rows = tsv.rows("runtimes");
        for (String candidate : read.candidates()) {
            for (Row row : rows) {
                if (RuntimeRow.fits(row, patternName(candidate))) {
                    return match(name, RuntimeRow.of(row), cpu(name, read.cpu(), arch), notes(read, candidate));
                }
            }
        }
        throw unknown(name, read);
    }

    /** Whether a name of the table means another system later; empty for one that is not in it. */
    public Optional<Boolean> moves(String name) throws ProblemException {
        RuntimeName read = RuntimeName.parse(name, new NodeNames(tsv));
        List<Row> rows = tsv.rows("runtimes");
        for (String candidate : read.candidates()) {
            for (Row row : rows) {
                if (RuntimeRow.fits(row, patternName(candidate))) {
                    return Optional.of(RuntimeRow.of(row).moving());
                }
            }
        }
        return Optional.empty();
    }

    /** Every name of the table as a person could write it, with examples in place of the patterns. */
    public List<String> names() throws ProblemException {
        List<String> names = new ArrayList<>();
        for (RuntimeRow row : rows()) {
            row.examples().stream().map(RuntimeTable::writtenName).forEach(names::add);
        }
        return names;
    }

    private List<RuntimeRow> rows() throws ProblemException {
        List<RuntimeRow> rows = new ArrayList<>();
        for (Row row : tsv.rows("runtimes")) {
            rows.add(RuntimeRow.of(row));
        }
        return rows;
    }

    // In the table an image is written image/NAME:TAG, so that every name has one colon, before what varies.
    private static String patternName(String name) {
        return name.startsWith(RuntimeName.IMAGE) ? "image/" + name.substring(RuntimeName.IMAGE.length()) : name;
    }

    static String writtenName(String pattern) {
        return pattern.startsWith("image/") ? RuntimeName.IMAGE + pattern.substring("image/".length()) : pattern;
    }

    private static Optional<Cpu> cpu(String name, Optional<Cpu> inName, Optional<Cpu> arch) throws ProblemException {
        if (inName.isPresent() && arch.isPresent() && !inName.equals(arch)) {
            throw Problem.usage("\"" + name + "\" is for " + inName.get().node() + ", but --arch says "
                            + arch.get().node() + ".")
                    .remedy("Leave out one of the two.");
        }
        return inName.or(() -> arch);
    }

    private static List<String> notes(RuntimeName read, String candidate) {
        List<String> notes = new ArrayList<>(read.notes());
        if (!candidate.equals(read.candidates().get(0))) {
            notes.add("The registry is not known here: the image is taken for a copy of "
                    + candidate.substring(RuntimeName.IMAGE.length()) + ".");
        }
        return notes;
    }

    private RuntimeMatch match(String name, RuntimeRow row, Optional<Cpu> arch, List<String> notes)
            throws ProblemException {
        if (row.profile().isEmpty()) {
            throw Problem.unsupported("No native engine can run on \"" + name + "\". "
                            + row.about().orElse(""))
                    .remedy(
                            "Use a driver adapter with engineType = \"client\" (Prisma 6.16 and newer), or Prisma Accelerate; and take"
                                    + " binaryTargets for this runtime out of the schema.");
        }
        Cpu cpu = arch.orElse(row.cpus().get(0));
        if (!row.cpus().contains(cpu)) {
            throw Problem.unsupported("The runtime \"" + name + "\" does not come for " + cpu.node() + ".")
                    .remedy("Use "
                            + String.join(
                                    " or ", row.cpus().stream().map(Cpu::node).toList())
                            + ", or a runtime that comes for " + cpu.node() + ".");
        }
        String profile = row.profile().get();
        RootProfile found = new ProfileTable(tsv)
                .find(profile)
                .orElseThrow(
                        () -> TableProblem.badTable("root-profiles.tsv", "there is no profile \"" + profile + "\""));
        notes.addAll(row.notes());
        return new RuntimeMatch(name, found, cpu, notes);
    }

    private ProblemException unknown(String name, RuntimeName read) throws ProblemException {
        List<String> names = names();
        TreeSet<String> families = new TreeSet<>();
        names.forEach(each -> families.add(family(each)));
        String wanted = read.candidates().get(read.candidates().size() - 1);
        boolean known = families.contains(family(name.toLowerCase(Locale.ROOT)));
        boolean familyAlone =
                families.contains(wanted.endsWith(":") ? wanted.substring(0, wanted.length() - 1) : wanted);
        List<String> meant = familyAlone ? List.of() : new RuntimeGuess(rows()).of(wanted);
        String how = known
                ? "See the names that are known: slipway engine runtimes " + family(name)
                : "Begin the name with one of " + String.join(", ", families)
                        + ", as slipway engine runtimes lists them";
        return Problem.of(
                        known ? Kind.UNSUPPORTED : Kind.USAGE,
                        "The runtime \"" + name + "\" is not in the table of runtimes."
                                + (meant.isEmpty() ? "" : " Did you mean \"" + String.join("\" or \"", meant) + "\"?"))
                .remedy(how
                        + "; or unpack the image and look at it with slipway engine platform --root DIR; or add a row"
                        + " to your own runtimes.tsv in the folder that " + Tsv.FOLDER_VARIABLE + " names.");
    }

    private static String family(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
