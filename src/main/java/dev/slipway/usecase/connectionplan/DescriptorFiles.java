package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.Neighbours;
import dev.slipway.domain.descriptor.PlatformEnv;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the descriptors of a project. */
final class DescriptorFiles implements Neighbours {
    /** What names files where the command line does not. */
    static final String OURS = "files: of slipway.yaml";

    private final ReadableTexts texts;
    private final Documents documents;
    private final Path folder;
    private final Map<String, Path> read = new LinkedHashMap<>();
    private final UsualDescriptors usual;

    DescriptorFiles(ReadableTexts texts, Documents documents, Path folder) {
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
        this.usual = new UsualDescriptors(this, texts, documents, folder);
    }

    /** Those that are looked for where nobody names any. */
    UsualDescriptors usual() {
        return usual;
    }

    /** The files that were read, by their names. */
    Map<String, Path> read() {
        return read;
    }

    Optional<SlipwayFile.Content> ours() throws ProblemException {
        Optional<Document> found = first(SlipwayFile.NAMES);
        return found.isPresent() ? Optional.of(SlipwayFile.read(found.get())) : Optional.empty();
    }

    /** Those that declare no workload, and give variables to all that runs. */
    List<Document> givingToAll() throws ProblemException {
        List<Document> found = new ArrayList<>();
        for (List<String> names : PlatformEnv.FILES) {
            first(names).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Document> first(List<String> names) throws ProblemException {
        for (String name : names) {
            List<Document> found = parse(folder.resolve(name));
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /**
     * Those of the platforms.
     *
     * @param named files that must be there; where there are none, the first of the usual ones
     * @param by what names them
     */
    List<Document> theirs(List<Path> named, String by) throws ProblemException {
        return named.isEmpty() ? usual.found() : named(named, by);
    }

    /** The documents of a file that is there beside those that are read; none where it cannot be read. */
    List<Document> ofBeside(Path file) {
        try {
            Optional<String> text = texts.read(file);
            if (text.isPresent()) {
                HelmTemplate.refuse(name(file), text.get());
                return documents.parse(name(file), text.get());
            }
        } catch (ProblemException unreadable) {
            // It is named as one that is not read.
        }
        return List.of();
    }

    /** Takes it for one that is read. */
    void count(Path file) {
        usual.tell(file);
        read.put(name(file), file);
    }

    private List<Document> named(List<Path> files, String by) throws ProblemException {
        List<Document> all = new ArrayList<>();
        requireThere(files, by);
        for (Path file : files) {
            all.addAll(parse(file));
        }
        return all;
    }

    /** Refuses names of files that are not there. */
    void requireThere(List<Path> files, String by) throws ProblemException {
        for (Path file : files) {
            if (texts.read(file).isEmpty()) {
                List<String> there = new ArrayList<>();
                for (String each : UsualDescriptors.all()) {
                    if (texts.read(folder.resolve(each)).isPresent()) {
                        there.add(each);
                    }
                }
                throw Problem.input("There is no file " + name(file) + ", which " + by + " names.")
                        .remedy(NearestName.to(name(file), there)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Correct it in " + by + "."));
            }
        }
    }

    /** The documents of a file, which is told of as read; none where there is no such file. */
    List<Document> parse(Path file) throws ProblemException {
        Optional<String> text = texts.read(file);
        if (text.isEmpty()) {
            return List.of();
        }
        read.put(name(file), file);
        HelmTemplate.refuse(name(file), text.get());
        return documents.parse(name(file), text.get());
    }

    @Override
    public Optional<String> text(Document of, String path) {
        return within(of, path).flatMap(texts::readable);
    }

    @Override
    public Optional<Document> document(Document of, String path) {
        return text(of, path)
                .flatMap(text -> documents.readable(name(within(of, path).orElseThrow()), text));
    }

    /** A file beside a descriptor, or below it; others of the project only by a way that stays in the project. */
    private Optional<Path> within(Document of, String path) {
        Path root = folder.toAbsolutePath().normalize();
        Path descriptor =
                read.getOrDefault(of.name(), folder.resolve(of.name())).toAbsolutePath();
        try {
            Path file = descriptor.resolveSibling(path).normalize();
            return file.startsWith(root) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The text of a file of the project, by its path there; empty for what leads out of it. */
    Optional<String> inside(String path) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) ? texts.readable(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A file for people: relative to the project. */
    String name(Path file) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
