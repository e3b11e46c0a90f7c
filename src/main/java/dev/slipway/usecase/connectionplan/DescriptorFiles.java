package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.Neighbours;
import dev.slipway.domain.descriptor.PlatformEnv;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the descriptors of a project. */
final class DescriptorFiles implements Neighbours {
    /** Configurations that are programs: to read them would mean to run them. */
    private static final List<String> PROGRAMS = Stream.concat(
                    PlatformFiles.SERVERLESS_PROGRAMS.stream(), Stream.of("sst.config.ts", "cdk.json"))
            .toList();

    /** What names files where the command line does not. */
    static final String OURS = "files: of slipway.yaml";

    /** All that are looked for. */
    static List<String> all() {
        return Stream.of(SlipwayFile.NAMES, PlatformFiles.FUNCTIONS, PlatformFiles.COMPOSE, PROGRAMS)
                .flatMap(List::stream)
                .toList();
    }

    private final ReadableTexts texts;
    private final Documents documents;
    private final Path folder;
    private final Map<String, Path> read = new LinkedHashMap<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<Path> beside = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();

    DescriptorFiles(ReadableTexts texts, Documents documents, Path folder) {
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
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
        return named.isEmpty() ? found() : named(named, by);
    }

    /** Others of the usual ones that are there beside the one that is read. */
    List<String> passedOver() {
        return passedOver;
    }

    /** Those of them that declare services, and may be of the same deploy. */
    List<Path> beside() {
        return beside;
    }

    /** The documents of one of those; none where it cannot be read. */
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

    /** Says no more that it is not read, as more is said of it. */
    void tell(Path file) {
        passedOver.removeIf(each -> each.startsWith(name(file) + ":"));
    }

    /** Takes it for one that is read. */
    void count(Path file) {
        tell(file);
        read.put(name(file), file);
    }

    /** Configurations that cannot be read. */
    List<String> programs() {
        return programs;
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
                for (String usual : all()) {
                    if (texts.read(folder.resolve(usual)).isPresent()) {
                        there.add(usual);
                    }
                }
                throw Problem.input("There is no file " + name(file) + ", which " + by + " names.")
                        .remedy(NearestName.to(name(file), there)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Correct it in " + by + "."));
            }
        }
    }

    private List<Document> found() throws ProblemException {
        List<Document> all = new ArrayList<>();
        one(PlatformFiles.FUNCTIONS, all);
        manifests(all);
        compose(all);
        for (String name : PROGRAMS) {
            if (texts.read(folder.resolve(name)).isPresent()) {
                programs.add(name + ": it is a program, which is not run; name its functions: --function NAME");
            }
        }
        return all;
    }

    /** With what it includes; what is merged into it only sometimes makes how many run unknown. */
    private void compose(List<Document> all) throws ProblemException {
        boolean counts = all.isEmpty() && programs.isEmpty();
        one(PlatformFiles.COMPOSE, all);
        for (Document document : counts ? List.copyOf(all) : List.<Document>of()) {
            for (String name : ComposeServices.included(document)) {
                all.addAll(parse(folder.resolve(name)));
            }
        }
        if (counts && !all.isEmpty()) {
            programs.addAll(new ComposeOverrides(texts, documents, folder)
                    .over(all.get(0).name()));
        }
    }

    /** The first that is there, where nothing was read before. */
    private void one(List<String> names, List<Document> all) throws ProblemException {
        for (String name : names) {
            if (all.isEmpty() && programs.isEmpty()) {
                List<Document> found = parse(folder.resolve(name));
                if (isOfOthers(name, found)) {
                    read.remove(name);
                } else {
                    all.addAll(found);
                }
            } else if (texts.read(folder.resolve(name)).isPresent()) {
                passOver(name);
                // Other compose files are of other stages, and one beside manifests is another way to run the same.
                if (names.equals(PlatformFiles.COMPOSE) && beside.isEmpty()) {
                    beside.add(folder.resolve(name));
                }
            }
        }
    }

    /** Many a tool has a template.yaml; one of CloudFormation has resources. */
    private static boolean isOfOthers(String name, List<Document> found) {
        return name.startsWith("template.")
                && found.stream().noneMatch(each -> each.at("Resources").isPresent());
    }

    private void manifests(List<Document> all) throws ProblemException {
        KubernetesFiles found = KubernetesFiles.of(texts, folder);
        boolean counts = all.isEmpty();
        if (counts && found.made().isPresent()) {
            programs.add(found.made().get());
            return;
        }
        for (Path file : found.manifests()) {
            if (counts) {
                all.addAll(parse(file));
            } else {
                passOver(name(file));
                beside.add(file);
            }
        }
    }

    private void passOver(String name) {
        String first = read.keySet().stream()
                .filter(each -> !SlipwayFile.NAMES.contains(each))
                .findFirst()
                .orElse("FILE");
        passedOver.add(
                name + ": it is there too and is not read; name all that count: --file " + first + " --file " + name);
    }

    private List<Document> parse(Path file) throws ProblemException {
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

    private String name(Path file) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
