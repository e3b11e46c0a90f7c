package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.LoaderOptions;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.verification.Site;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import dev.slipway.usecase.nativefiles.ImageFacts;
import dev.slipway.usecase.nativefiles.RuntimeGrounds;
import dev.slipway.usecase.nativefiles.Sites;
import dev.slipway.usecase.nativefiles.TreeGround;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opens the places where what ships goes; an image is its own place. */
final class ShippedPlaces {
    private final Hosts hosts;
    private final RuntimeGrounds runtimes;
    private final PrismaVersion prisma;

    ShippedPlaces(Hosts hosts, SystemTables tables, Optional<PrismaVersion> prisma) {
        this.hosts = hosts;
        this.runtimes = new RuntimeGrounds(hosts, tables);
        // 7 and later decide the same.
        this.prisma = prisma.orElse(Releases.LAST_WITH_QUERY_ENGINES);
    }

    ShippedPlace of(Shipped shipped) throws ProblemException, IOException {
        return shipped.isImage() ? image(shipped) : packaged(shipped);
    }

    private ShippedPlace image(Shipped shipped) throws IOException {
        Optional<Cpu> named = shipped.destination()
                .architecture()
                .filter(fact -> fact.place().file().startsWith("--"))
                .flatMap(fact -> Cpu.named(fact.value()));
        Site site = Sites.of(
                (shipped.image().isPresent() ? "--image " : "--root ") + shipped.name(),
                "linux",
                shipped.tree(),
                named.or(() -> ImageFacts.cpu(shipped.image())),
                ImageFacts.runner(shipped.image(), shipped.tree()));
        LoaderOptions options = ImageFacts.loader(shipped.image());
        return new ShippedPlace(
                new TreeGround(site, shipped.tree(), options, List.of(), () -> {}),
                decided(hosts.shipped(shipped.tree(), shipped.image()).probe()));
    }

    private ShippedPlace packaged(Shipped shipped) throws ProblemException {
        Destination destination = shipped.destination();
        Optional<String> arch = destination.architecture().map(fact -> fact.value());
        Optional<String> name = destination.runtimeName();
        Optional<Cpu> cpu = arch.flatMap(Cpu::named);
        if (name.isEmpty() || cpu.isPresent() != arch.isPresent()) {
            return new ShippedPlace(UnnamedGround.of(destination, cpu), Optional.empty());
        }
        try (Hosts.HostView host = hosts.runtime(name.get(), arch)) {
            return new ShippedPlace(runtimes.ground(name.get(), arch, List.of(), true), decided(host.probe()));
        }
    }

    private Optional<Decision> decided(HostProbe probe) {
        return Optional.of(new PrismaDetection().decide(prisma, probe));
    }
}
