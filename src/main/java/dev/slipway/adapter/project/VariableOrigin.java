package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.dotenv.EnvLoading;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds out where a variable gets its value from, in the process that serves and in Prisma's command line. */
final class VariableOrigin {
    /** Of a line that stands there ten thousand times, nobody reads more. */
    private static final int MOST = 5;

    private static final String LEFT_BEHIND = "Vercel does not take that file along.";

    private final Map<String, String> process;
    private final Path root;
    private final Path app;
    private final EnvEntries cli;
    private final Optional<EnvEntries> framework;
    private final CliSight sight;
    private final Pipes pipes;

    /**
     * The places of one project.
     *
     * @param files what Prisma loads
     * @param app the folder of the package that is deployed, which may be another than that of the schema
     */
    VariableOrigin(
            Map<String, String> process,
            EnvFiles files,
            Optional<PrismaConfig> config,
            Path root,
            Path app,
            Pipes pipes)
            throws ProblemException {
        this.process = process;
        this.pipes = pipes;
        this.root = root;
        this.app = app;
        this.cli = new EnvEntries(files, process, root, pipes);
        Optional<EnvFiles> next = NextEnv.of(app, process);
        this.framework =
                next.isPresent() ? Optional.of(new EnvEntries(next.get(), process, root, pipes)) : Optional.empty();
        this.sight = new CliSight(cli, config, root);
    }

    /** What was found; the value's text is empty where it is not known. */
    record Found(
            UrlOrigin origin,
            Optional<MappedText> written,
            UnaryOperator<String> expansion,
            List<String> notes,
            List<UrlDoubt> doubts) {}

    /** @param handedOut what a platform's file hands to the deployed process */
    Found find(String variable, HandedOut handedOut) throws ProblemException {
        Optional<Supplied> given = handedOut.of(variable);
        return given.isPresent() ? find(variable, given.get(), handedOut.base()) : find(variable);
    }

    /** @param base the folder of the platform's file */
    Found find(String variable, Supplied given, Path base) throws ProblemException {
        return new DeployedOrigin(this, variable, given, base).find();
    }

    /** The .env file of another loader. */
    EnvEntries loadedBy(Path file, EnvDialect dialect, String loader) throws ProblemException {
        return new EnvEntries(new EnvFiles(List.of(file), true, dialect, loader), process, root, pipes);
    }

    boolean isOfProcess(String variable) {
        return process.containsKey(variable);
    }

    Path root() {
        return root;
    }

    CliSight sight() {
        return sight;
    }

    Found find(String variable) throws ProblemException {
        List<UrlOrigin.EnvFile> entries = entries(variable);
        String set = process.get(variable);
        if (set != null) {
            return ofProcess(variable, set, entries);
        }
        if (entries.isEmpty()) {
            return unknown(nowhere(variable), sight.conflict().stream().toList());
        }
        UrlOrigin.EnvFile first = entries.get(0);
        EnvEntries loader = loaderOf(first);
        EnvLoading loading = loader.loading();
        List<UrlDoubt> doubts = new ArrayList<>(EnvDoubts.of(variable, first, loader, loading));
        doubts.addAll(sight.doubts(variable, first, framework.map(f -> "Next.js")));
        if (!loading.endless().isEmpty()) {
            return unknown(EnvDoubts.endless(variable), doubts);
        }
        return new Found(
                first,
                Optional.of(first.entry().mapped()),
                text -> loader.expanded(variable, first.at().file(), text),
                notes(variable, entries),
                doubts);
    }

    private static Found unknown(UrlOrigin.Unknown origin, List<UrlDoubt> doubts) {
        return new Found(origin, Optional.empty(), UnaryOperator.identity(), List.of(), doubts);
    }

    /** Prisma replaces braces in a variable of the process too, where a file that it loads has the same name. */
    private Found ofProcess(String variable, String set, List<UrlOrigin.EnvFile> entries) {
        List<String> notes = entries.stream()
                .map(entry -> entry.at().shown() + " sets " + variable + " too; the process environment wins over it.")
                .toList();
        boolean replaced =
                cli.files().dialect() == EnvDialect.PRISMA && !cli.of(variable).isEmpty();
        return new Found(
                new UrlOrigin.ProcessVariable(variable),
                Optional.of(MappedText.plain(set, new TextRange(0, set.length()))),
                replaced ? text -> cli.expanded(variable, text) : UnaryOperator.identity(),
                notes,
                sight.conflict().stream().toList());
    }

    /** Next.js sets a variable first; its client then adds what only Prisma's files have. */
    List<UrlOrigin.EnvFile> entries(String variable) {
        List<UrlOrigin.EnvFile> found =
                new ArrayList<>(framework.map(f -> f.of(variable)).orElse(List.of()));
        for (UrlOrigin.EnvFile entry : cli.of(variable)) {
            boolean there =
                    found.stream().anyMatch(e -> e.at().file().equals(entry.at().file()));
            if (!there) {
                found.add(entry);
            }
        }
        return found;
    }

    private EnvEntries loaderOf(UrlOrigin.EnvFile entry) {
        return framework
                .filter(f -> f.files().files().contains(entry.at().file()))
                .orElse(cli);
    }

    private List<String> notes(String variable, List<UrlOrigin.EnvFile> entries) throws ProblemException {
        UrlOrigin.EnvFile first = entries.get(0);
        List<String> notes = new ArrayList<>();
        if (first.entry().cutByComment()) {
            notes.add(first.at().shown()
                    + ": the # behind the value begins a comment; put the value in quotes if it belongs to it.");
        }
        notes.addAll(repeated(variable, first));
        String winner = framework.isPresent() ? "Next.js" : "Prisma";
        Optional<FilePlace> read = framework.isPresent() ? cli.placeOf(variable) : Optional.empty();
        entries.stream()
                .skip(1)
                .forEach(entry -> notes.add(entry.at().shown() + " sets " + variable + " too; " + winner + " takes "
                        + first.at().name() + "." + (read.equals(Optional.of(entry.at())) ? ofCli() : "")));
        for (FilePlace other : OtherEnvFiles.with(variable, root, paths())) {
            notes.add(other.shown() + " sets " + variable + " too; "
                    + (NextEnv.isLeftBehind(other.name(), root)
                            ? LEFT_BEHIND
                            : OtherEnvFiles.reader(other.name(), framework.isPresent())));
        }
        return notes;
    }

    private static List<String> repeated(String variable, UrlOrigin.EnvFile first) {
        List<String> notes = new ArrayList<>();
        List<DotEnvEntry> others = first.file().entries().stream()
                .filter(entry -> entry.key().equals(variable)
                        && entry.keyStart() != first.entry().keyStart())
                .toList();
        others.stream()
                .limit(MOST)
                .forEach(entry -> notes.add(
                        first.at().name() + ":" + entry.line() + " sets " + variable + " too; the last line wins."));
        if (others.size() > MOST) {
            notes.add(others.size() - MOST + " more lines of " + first.at().name() + " set " + variable + " too.");
        }
        return notes;
    }

    private String ofCli() {
        return cli.files().loaded() ? " Prisma's own commands, such as migrate, read this one." : "";
    }

    private List<Path> paths() {
        return Stream.concat(framework.stream().flatMap(f -> f.files().files().stream()), cli.files().files().stream())
                .distinct()
                .toList();
    }

    private UrlOrigin.Unknown nowhere(String variable) throws ProblemException {
        List<String> looked = paths().stream()
                .filter(file -> framework.isEmpty() || Pipes.isThere(file) || file.endsWith(".env"))
                .map(file -> fromApp(file) + (Pipes.isThere(file) ? "" : " (no such file)"))
                .toList();
        String why = variable + " is not set: not in the environment, not in " + String.join(", not in ", looked) + ".";
        List<FilePlace> others = OtherEnvFiles.with(variable, root, paths());
        if (others.isEmpty()) {
            return new UrlOrigin.Unknown(
                    why, "Set " + variable + " in .env or in the environment, or give the URL with --url.");
        }
        Path file = others.get(0).file();
        FilePlace other = new FilePlace(file, fromApp(file), others.get(0).line());
        if (NextEnv.isLeftBehind(others.get(0).name(), root)) {
            return new UrlOrigin.Unknown(
                    why + " " + other.shown() + " has it: " + LEFT_BEHIND,
                    "Set it on Vercel, vercel env add " + variable + ", and give the same here: --url env:" + variable);
        }
        return new UrlOrigin.Unknown(
                why + " " + other.shown() + " has it, a file that Prisma does not read.",
                "Copy " + other.name() + " to " + fromApp(file.resolveSibling(".env"))
                        + " and correct its values, then try again.");
    }

    /** As whoever stands in the package that is deployed names it, though its schema lies in another. */
    private String fromApp(Path file) {
        return file.startsWith(root) ? Slashes.relative(app, file) : SchemaFiles.name(file, app);
    }
}
