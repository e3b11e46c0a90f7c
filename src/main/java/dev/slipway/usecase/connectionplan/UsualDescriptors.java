package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The descriptors that are looked for where nobody names any: which of them count, and which are there beside. */
final class UsualDescriptors {
    /** Configurations that are programs: to read them would mean to run them. */
    private static final List<String> PROGRAMS = Stream.concat(
                    PlatformFiles.SERVERLESS_PROGRAMS.stream(), Stream.of("sst.config.ts", "cdk.json"))
            .toList();

    /** All that are looked for. */
    static List<String> all() {
        return Stream.of(SlipwayFile.NAMES, PlatformFiles.FUNCTIONS, PlatformFiles.COMPOSE, PROGRAMS)
                .flatMap(List::stream)
                .toList();
    }

    private final DescriptorFiles files;
    private final ReadableTexts texts;
    private final Documents documents;
    private final Path folder;
    private final List<String> passedOver = new ArrayList<>();
    private final List<Path> beside = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();

    UsualDescriptors(DescriptorFiles files, ReadableTexts texts, Documents documents, Path folder) {
        this.files = files;
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
    }

    /** Others of the usual ones that are there beside the one that is read. */
    List<String> passedOver() {
        return passedOver;
    }

    /** Those of them that declare services, and may be of the same deploy. */
    List<Path> beside() {
        return beside;
    }

    /** Says no more that it is not read, as more is said of it. */
    void tell(Path file) {
        passedOver.removeIf(each -> each.startsWith(files.name(file) + ":"));
    }

    /** Configurations that cannot be read. */
    List<String> programs() {
        return programs;
    }

    /** The documents of those that count. */
    List<Document> found() throws ProblemException {
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
                all.addAll(files.parse(folder.resolve(name)));
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
                List<Document> found = files.parse(folder.resolve(name));
                if (isOfOthers(name, found)) {
                    files.read().remove(name);
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
                all.addAll(files.parse(file));
            } else {
                passOver(files.name(file));
                beside.add(file);
            }
        }
    }

    private void passOver(String name) {
        String first = files.read().keySet().stream()
                .filter(each -> !SlipwayFile.NAMES.contains(each))
                .findFirst()
                .orElse("FILE");
        passedOver.add(
                name + ": it is there too and is not read; name all that count: --file " + first + " --file " + name);
    }
}
