package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.dotenv.EnvLoading;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The .env files of one loader, read. */
final class EnvEntries {
    private final EnvFiles files;
    private final Map<String, String> process;
    private final Path root;
    private final List<Path> paths;
    private final List<DotEnvText> texts = new ArrayList<>();
    private final List<Map<String, String>> values = new ArrayList<>();

    EnvEntries(EnvFiles files, Map<String, String> process, Path root, Pipes pipes) throws ProblemException {
        this.files = files;
        this.process = process;
        this.root = root;
        this.paths = files.present();
        for (Path path : paths) {
            DotEnvText text = DotEnvText.parse(BoundedFile.text(path, 1 << 20, pipes));
            texts.add(text);
            values.add(text.values());
        }
    }

    EnvFiles files() {
        return files;
    }

    /** The entries of a variable, the one that wins first. */
    List<UrlOrigin.EnvFile> of(String variable) {
        List<UrlOrigin.EnvFile> found = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Optional<DotEnvEntry> entry = texts.get(i).entry(variable);
            if (entry.isPresent()) {
                found.add(
                        new UrlOrigin.EnvFile(place(i, entry.get().line()), texts.get(i), entry.get(), files.loader()));
            }
        }
        return found;
    }

    /** What the loader makes of them. */
    EnvLoading loading() {
        return EnvLoading.of(files.dialect(), process, values);
    }

    /** The value that a variable would have with another text in one of the files. */
    String expanded(String variable, Path file, String text) {
        return EnvLoading.with(files.dialect(), process, values, paths.indexOf(file), variable, text)
                .value(variable)
                .orElse("");
    }

    /** The value that a variable of the process has once the files are loaded. */
    String expanded(String variable, String ofProcess) {
        Map<String, String> changed = new HashMap<>(process);
        changed.put(variable, ofProcess);
        return EnvLoading.of(files.dialect(), changed, values).value(variable).orElse(ofProcess);
    }

    /** Where a variable is set, in the file that wins. */
    Optional<FilePlace> placeOf(String variable) {
        return of(variable).stream().map(UrlOrigin.EnvFile::at).findFirst();
    }

    /** The variables that both of two files set to the same, for which Prisma's command line stops. */
    List<String> conflicts() {
        if (values.size() < 2) {
            return List.of();
        }
        EnvLoading first = EnvLoading.of(files.dialect(), process, values.subList(0, 1));
        return values.get(1).entrySet().stream()
                .filter(entry -> values.get(0).containsKey(entry.getKey()))
                .filter(entry -> first.value(entry.getKey()).equals(Optional.of(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private FilePlace place(int file, int line) {
        return new FilePlace(paths.get(file), SchemaFiles.name(paths.get(file), root), line);
    }
}
