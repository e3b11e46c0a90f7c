package dev.slipway.adapter.rootfs;

import dev.slipway.adapter.tables.RuntimeMatch;
import dev.slipway.adapter.tables.RuntimeTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Artefacts.Wanted;
import dev.slipway.port.Hosts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hosts that this machine's disk and processes, and the tables, can show.
 *
 * @param environment for {@code SLIPWAY_DATA}, the folder of the user's own tables, and {@code PATH}
 */
public record DiskHosts(Map<String, String> environment, Artefacts artefacts) implements Hosts {
    public DiskHosts {
        environment = Map.copyOf(environment);
    }

    @Override
    public HostView live(Optional<String> arch) throws ProblemException {
        LiveHost host = new LiveHost(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                cpu(arch),
                environment.getOrDefault("PATH", ""));
        return new HostView(host, "this machine", List.of());
    }

    @Override
    public HostView root(Path directory, Optional<String> arch) throws ProblemException {
        TreeHost root = TreeHost.of(RootFolder.open(directory), cpu(arch), Optional.empty());
        return new HostView(root, "the root in " + directory, root.notes());
    }

    @Override
    public HostView image(Path file, Optional<ImagePlatform> platform, Optional<String> arch) throws ProblemException {
        Optional<Cpu> named = cpu(arch);
        Artefact artefact = artefacts.open(Wanted.of(file, platform, new HostInterest()));
        Optional<ImagePlatform> said = artefact.image().map(ImageConfig::platform);
        TreeHost root = TreeHost.of(
                artefact.tree(), named, said.map(ImagePlatform::architecture).flatMap(Cpu::named));
        List<String> notes = new ArrayList<>(root.notes());
        notes.addAll(artefact.notes());
        String description = "the " + artefact.form().words() + " " + artefact.name()
                + said.map(each -> " for " + each).orElse("");
        return new HostView(root.closing(artefact), description, notes);
    }

    /**
     * A root that is open already, which stays so.
     *
     * @param said the architecture that its image says it is for
     */
    public static HostView tree(Tree tree, Optional<String> said, String name) {
        TreeHost root = TreeHost.of(tree, Optional.empty(), said.flatMap(Cpu::named));
        return new HostView(root, name, root.notes());
    }

    @Override
    public HostView shipped(Tree tree, Optional<ImageConfig> said) {
        TreeHost root = TreeHost.of(
                tree,
                Optional.empty(),
                said.map(ImageConfig::platform).map(ImagePlatform::architecture).flatMap(Cpu::named));
        return new HostView(root, "what ships", root.notes());
    }

    @Override
    public HostView runtime(String name, Optional<String> arch) throws ProblemException {
        RuntimeMatch match = new RuntimeTable(new Tsv(environment)).find(name, cpu(arch));
        return new HostView(new RuntimeHost(match.profile(), match.cpu()), match.name(), match.notes());
    }

    private static Optional<Cpu> cpu(Optional<String> arch) throws ProblemException {
        if (arch.isEmpty()) {
            return Optional.empty();
        }
        String word = arch.get();
        return Optional.of(Cpu.named(word)
                .orElseThrow(() -> Problem.usage("There is no architecture named \"" + word + "\".")
                        .remedy("Use one of "
                                + Arrays.stream(Cpu.values()).map(Cpu::node).collect(Collectors.joining(", "))
                                + "; amd64, x86_64, aarch64 and the like are understood too.")));
    }
}
