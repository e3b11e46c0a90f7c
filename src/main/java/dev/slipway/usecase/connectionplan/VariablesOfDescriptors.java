package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.PlatformEnv;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.DeployedVariables;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The variables of the same descriptors that a plan is made from. */
public record VariablesOfDescriptors(ReadableTexts texts, Documents documents) implements DeployedVariables {
    @Override
    public List<Supplied> of(Path root) throws ProblemException {
        DescriptorFiles files = new DescriptorFiles(texts, documents, root);
        List<Path> named = named(files, root);
        files.requireThere(named, DescriptorFiles.OURS);
        try {
            List<Supplied> deployed = files.givingToAll().stream()
                    .flatMap(document -> PlatformEnv.supplied(document).stream())
                    .toList();
            List<Supplied> declared = Descriptors.read(files.theirs(named, DescriptorFiles.OURS), files)
                    .supplied();
            List<Supplied> others = named.isEmpty()
                    ? new OtherDescriptors(texts, documents, files, root).supplied()
                    : List.<Supplied>of();
            return Stream.of(deployed, declared, ofImage(root), others)
                    .flatMap(List::stream)
                    .toList();
        } catch (ProblemException e) {
            // Who judges the file says what is wrong with it.
            return List.of();
        }
    }

    private static List<Path> named(DescriptorFiles files, Path root) {
        try {
            return files.ours().map(SlipwayFile.Content::files).orElse(List.of()).stream()
                    .map(name -> root.resolve(name).normalize())
                    .toList();
        } catch (ProblemException e) {
            // Who judges that file says what is wrong with it.
            return List.of();
        }
    }

    /** What the image sets where whoever runs it sets nothing else. */
    private List<Supplied> ofImage(Path root) throws ProblemException {
        return DefaultDockerfile.of(texts, root).map(ImageVariables::supplied).orElse(List.of());
    }
}
