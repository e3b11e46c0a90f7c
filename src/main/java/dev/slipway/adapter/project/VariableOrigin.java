package dev.slipway.adapter.project;

import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds out where a variable gets its value from. */
final class VariableOrigin {
    private static final List<String> OTHERS = List.of(
            ".env.example",
            ".env.sample",
            ".env.template",
            ".env.dist",
            ".env.local",
            ".env.development",
            ".env.production");

    private final Map<String, String> process;
    private final EnvFiles files;
    private final Path root;

    VariableOrigin(Map<String, String> process, EnvFiles files, Path root) {
        this.process = process;
        this.files = files;
        this.root = root;
    }

    /** What was found; the value's text is empty where it is not known. */
    record Found(UrlOrigin origin, Optional<MappedText> written, UnaryOperator<String> expansion, List<String> notes) {}

    Found find(String variable) throws ProblemException {
        List<UrlOrigin.EnvFile> entries = entries(variable);
        String set = process.get(variable);
        if (set != null) {
            List<String> notes = entries.stream()
                    .map(entry ->
                            entry.at().shown() + " sets " + variable + " too; the process environment wins over it.")
                    .toList();
            MappedText value = MappedText.plain(set, new TextRange(0, set.length()));
            return new Found(
                    new UrlOrigin.ProcessVariable(variable), Optional.of(value), UnaryOperator.identity(), notes);
        }
        if (entries.isEmpty()) {
            return new Found(nowhere(variable), Optional.empty(), UnaryOperator.identity(), List.of());
        }
        UrlOrigin.EnvFile first = entries.get(0);
        return new Found(first, Optional.of(first.entry().mapped()), expansion(), overruled(variable, entries));
    }

    private UnaryOperator<String> expansion() throws ProblemException {
        if (!files.expanding()) {
            return UnaryOperator.identity();
        }
        Variables variables = new Variables(process);
        variables.load(files.files());
        return variables::expanded;
    }

    private List<UrlOrigin.EnvFile> entries(String variable) throws ProblemException {
        List<UrlOrigin.EnvFile> found = new ArrayList<>();
        for (Path file :
                files.files().stream().distinct().filter(Files::isRegularFile).toList()) {
            DotEnvText text = DotEnvText.parse(TextFile.text(file, 1));
            Optional<DotEnvEntry> entry = text.entry(variable);
            entry.ifPresent(e -> found.add(new UrlOrigin.EnvFile(
                    new FilePlace(file, SchemaFiles.name(file, root), e.line()), text, e, files.loader())));
        }
        return found;
    }

    private static List<String> overruled(String variable, List<UrlOrigin.EnvFile> entries) {
        UrlOrigin.EnvFile first = entries.get(0);
        List<String> notes = new ArrayList<>();
        if (first.entry().cutByComment()) {
            notes.add(first.at().shown()
                    + ": the # behind the value begins a comment; put the value in quotes if it belongs to it.");
        }
        first.file().entries().stream()
                .filter(entry -> entry.key().equals(variable)
                        && entry.keyStart() != first.entry().keyStart())
                .forEach(entry -> notes.add(
                        first.at().name() + ":" + entry.line() + " sets " + variable + " too; the last line wins."));
        entries.stream()
                .skip(1)
                .forEach(entry -> notes.add(entry.at().shown() + " sets " + variable + " too; Prisma takes "
                        + first.at().name()
                        + ". Remove one: some of its commands warn of such a conflict, others stop."));
        return notes;
    }

    private UrlOrigin.Unknown nowhere(String variable) throws ProblemException {
        List<String> looked = files.files().stream()
                .distinct()
                .map(file -> SchemaFiles.name(file, root) + (Files.isRegularFile(file) ? "" : " (no such file)"))
                .toList();
        String why = variable + " is not set: not in the environment, not in " + String.join(", not in ", looked) + ".";
        Optional<FilePlace> other = elsewhere(variable);
        if (other.isEmpty()) {
            return new UrlOrigin.Unknown(
                    why, "Set " + variable + " in .env or in the environment, or give the URL with --url.");
        }
        String hint = other.get().shown() + " has it, a file that Prisma does not read.";
        return new UrlOrigin.Unknown(
                why + " " + hint, "Copy " + other.get().name() + " to .env and correct its values, then try again.");
    }

    private Optional<FilePlace> elsewhere(String variable) throws ProblemException {
        for (String name : OTHERS) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                Optional<DotEnvEntry> entry =
                        DotEnvText.parse(TextFile.text(file, 1)).entry(variable);
                if (entry.isPresent()) {
                    return Optional.of(new FilePlace(file, name, entry.get().line()));
                }
            }
        }
        return Optional.empty();
    }
}
