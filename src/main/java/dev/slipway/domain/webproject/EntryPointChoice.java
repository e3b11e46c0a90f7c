package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the entry points of a project by its package.json and the names of its files: every file in {@code api/}, and
 * besides {@code main}, else what {@code start} runs, else an {@code index}, a {@code server} or an {@code app}.
 */
public final class EntryPointChoice {
    private static final List<String> ENDINGS = List.of("js", "ts", "mjs", "cjs");
    private static final List<String> NAMES =
            List.of("index", "server", "app", "src/index", "src/server", "src/app", "src/main", "main");

    private static final String WWW = "bin/www";

    private final PackageManifest manifest;
    private final Set<String> files;
    private final Predicate<String> exists;
    private final List<String> notes = new ArrayList<>();

    private EntryPointChoice(PackageManifest manifest, List<String> files, Predicate<String> exists) {
        this.manifest = manifest;
        this.files = new TreeSet<>(files);
        this.exists = exists;
    }

    /**
     * What was found.
     *
     * @param entries those in api/ first, by name
     * @param notes what was passed over, and why
     */
    public record Found(List<EntryPoint> entries, List<String> notes) {
        public Found {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Looks among the files of a project.
     *
     * @param files those of the folder itself and of api/, relative to the project, with {@code /}
     * @param exists whether there is a file of such a path, also elsewhere in the project
     */
    public static Found among(PackageManifest manifest, List<String> files, Predicate<String> exists) {
        EntryPointChoice choice = new EntryPointChoice(manifest, files, exists);
        List<EntryPoint> entries = new ArrayList<>(choice.api());
        choice.main().or(choice::started).or(choice::named).or(choice::www).ifPresent(entries::add);
        return new Found(entries, choice.notes);
    }

    private List<EntryPoint> api() {
        return files.stream()
                .filter(FunctionFiles::isJavaScript)
                .filter(file -> Stream.of(".test.", ".spec.", ".config.").noneMatch(file::contains))
                .map(file -> new EntryPoint(file, "it is in api/, where each file is a function"))
                .toList();
    }

    private Optional<EntryPoint> main() {
        Optional<String> main =
                manifest.text("main").map(EntryPointChoice::relative).filter(m -> !m.isEmpty());
        Optional<String> file = main.flatMap(this::resolved);
        if (main.isPresent() && file.isEmpty()) {
            notes.add("package.json says \"main\": \"" + manifest.text("main").orElse("")
                    + "\", and there is no such file; build it first, or name the source with --entry.");
        }
        return file.filter(path -> !path.startsWith("api/"))
                .map(path -> new EntryPoint(
                        path,
                        "package.json says \"main\": \"" + manifest.text("main").orElse("") + "\""));
    }

    /** As Node resolves it: the file, then with an ending, then an index in that folder. */
    private Optional<String> resolved(String main) {
        List<String> candidates = new ArrayList<>(List.of(main));
        ENDINGS.forEach(ending -> candidates.add(main + "." + ending));
        ENDINGS.forEach(ending -> candidates.add(main + "/index." + ending));
        return candidates.stream().filter(exists).findFirst();
    }

    /** What {@code "start": "node FILE"} runs; where that only starts the app beside it, the app. */
    private Optional<EntryPoint> started() {
        String start = manifest.script("start").orElse("");
        Optional<String> file =
                StartScript.file(start).map(EntryPointChoice::relative).flatMap(this::resolved);
        String why = "package.json says \"start\": \"" + start + "\"";
        if (file.filter(WWW::equals).isPresent()) {
            return www();
        }
        return file.filter(path -> !path.startsWith("api/")).map(path -> new EntryPoint(path, why));
    }

    private Optional<EntryPoint> www() {
        if (!exists.test(WWW)) {
            return Optional.empty();
        }
        return Optional.of(
                exists.test("app.js")
                        ? new EntryPoint("app.js", "bin/www starts it")
                        : new EntryPoint(WWW, "it is what Express's generator starts a program with"));
    }

    private Optional<EntryPoint> named() {
        for (String name : NAMES) {
            List<String> found = ENDINGS.stream()
                    .map(ending -> name + "." + ending)
                    .filter(file -> files.contains(file) || exists.test(file))
                    .toList();
            if (!found.isEmpty()) {
                if (found.size() > 1) {
                    notes.add(String.join(" and ", found) + " are both there; " + found.get(0)
                            + " was taken. Another one is named with --entry.");
                }
                return Optional.of(new EntryPoint(found.get(0), "it has the usual name, and nothing names another"));
            }
        }
        return Optional.empty();
    }

    /** A path without {@code ./} before it and {@code /} behind it. */
    public static String relative(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
