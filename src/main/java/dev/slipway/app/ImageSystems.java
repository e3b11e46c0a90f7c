package dev.slipway.app;

import dev.slipway.adapter.tables.DebianPackageTable;
import dev.slipway.adapter.tables.RuntimeTable;
import dev.slipway.adapter.tables.TargetTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.container.DebianPackages;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.platform.AbsentLibrary;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.platform.LoadableTarget;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.release.Trait;
import dev.slipway.port.Hosts;
import dev.slipway.usecase.deploycheck.image.Systems;
import java.util.Optional;

/** Systems as the table of images and an image's files show them. */
final class ImageSystems implements Systems {
    private static final String SLIM = "-slim";

    private final Hosts hosts;
    private final RuntimeTable runtimes;
    private final TargetTable targets;
    private final DebianPackageTable debian;

    ImageSystems(Hosts hosts, Tsv tables) {
        this.hosts = hosts;
        this.targets = new TargetTable(tables);
        this.debian = new DebianPackageTable(tables);
        this.runtimes = new RuntimeTable(tables);
    }

    @Override
    public StageSystem base(
            String image, Optional<String> cpu, String usual, boolean openssl, Optional<PrismaVersion> version)
            throws ProblemException {
        boolean moving = isMoving(image);
        // What a slim image lacks beside the full one is OpenSSL.
        String like = openssl && image.endsWith(SLIM) ? image.substring(0, image.length() - SLIM.length()) : image;
        try (Hosts.HostView host = hosts.runtime("image:" + like, Optional.of(cpu.orElse(usual)))) {
            PrismaVersion decides = decides(known(version), openssl, host.probe());
            Decision decision = new PrismaDetection().decide(decides, host.probe());
            TargetList list = targets.load();
            Loads loads = new LoadableTarget(list).loads(decides, host.probe(), decision);
            Optional<String> older = older(known(version), list, host.probe());
            if (older.isPresent()) {
                return StageSystem.unknown(Optional.of(image), cpu, moving, older.get(), older);
            }
            return new StageSystem(
                    Optional.of(image),
                    decision.binaryTarget(),
                    cpu,
                    moving,
                    "",
                    decision.fallsBack() && !fits(decides, decision, loads),
                    loads.absent().stream().map(AbsentLibrary::name).toList(),
                    Optional.of(loads)
                            .filter(Loads::unpublished)
                            .map(Loads::why)
                            .or(() -> unheardOf(decision.binaryTarget(), decides, list)));
        } catch (ProblemException unknown) {
            return StageSystem.unknown(
                    Optional.of(image),
                    cpu,
                    moving,
                    "what " + image + " is made of is not known; give the image: --image app.tar",
                    LoadableTarget.withoutCpu(Cpu.named(cpu.orElse(usual))));
        }
    }

    @Override
    public DebianPackages debian() throws ProblemException {
        return debian.load();
    }

    /** Where an older version does not find the library, the program that was installed with it tells what newer ones see. */
    private static PrismaVersion decides(PrismaVersion version, boolean openssl, HostProbe host) {
        return openssl && new PrismaDetection().decide(version, host).fallsBack()
                ? Releases.LAST_WITH_QUERY_ENGINES
                : version;
    }

    /** The OpenSSL that is not found may be there all the same; an engine that carries its own tells nothing of it. */
    private static boolean fits(PrismaVersion version, Decision decision, Loads loads) {
        return !version.has(Trait.OPENSSL_1_1_CARRIED)
                && decision.binaryTarget().equals(loads.binaryTarget().map(BinaryTarget::name));
    }

    /** An older Prisma takes the OpenSSL's number as it is, and has no engine of that name. */
    private static Optional<String> unheardOf(Optional<String> target, PrismaVersion version, TargetList targets) {
        return target.filter(each -> !targets.knows(version, new BinaryTarget(each)))
                .map(each -> "No engine for " + each + ", which Prisma decides there, was ever published.");
    }

    /** Why a Prisma that is older than the OpenSSL there has no engine that loads, whatever is installed. */
    private static Optional<String> older(PrismaVersion version, TargetList targets, HostProbe host) {
        return new PrismaDetection()
                .decide(Releases.LAST_WITH_QUERY_ENGINES, host)
                .binaryTarget()
                .filter(target -> !targets.knows(version, new BinaryTarget(target)))
                .map(target -> new LoadableTarget(targets).loads(version, host))
                .filter(loads -> loads.binaryTarget().isEmpty() && loads.certain())
                .map(Loads::why);
    }

    private boolean isMoving(String image) throws ProblemException {
        if (image.contains("@sha256:") || image.equals("scratch")) {
            return false;
        }
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        String tag = colon < 0 ? "latest" : image.substring(colon + 1);
        try {
            return runtimes.moves("image:" + image).orElse(tag.equals("latest"));
        } catch (ProblemException noName) {
            return tag.equals("latest");
        }
    }

    /** 7 and later decide the same. */
    private static PrismaVersion known(Optional<PrismaVersion> version) {
        return version.filter(each -> !each.has(Trait.DETECTION_UNKNOWN)).orElse(Releases.LAST_WITH_QUERY_ENGINES);
    }

    @Override
    public Optional<String> unpublished(Shipped image, Optional<PrismaVersion> version) throws ProblemException {
        // What its user says of it stands for what it says itself; what a Dockerfile says does not.
        Optional<String> cpu = LoadableTarget.withoutCpu(image.destination()
                .architecture()
                .filter(fact -> fact.place().kind() == Place.Kind.OTHER)
                .flatMap(fact -> Cpu.named(fact.value())));
        if (cpu.isPresent()) {
            return cpu;
        }
        try (Hosts.HostView host = hosts.shipped(image.tree(), image.image())) {
            boolean known =
                    host.probe().exists("/etc/os-release") || host.probe().exists("/usr/lib/os-release");
            return Optional.of(new LoadableTarget(targets.load()).loads(known(version), host.probe()))
                    .filter(loads -> known && loads.unpublished() && loads.certain())
                    .map(Loads::why);
        }
    }

    @Override
    public Optional<String> target(Shipped image, Optional<PrismaVersion> version) {
        try (Hosts.HostView host = hosts.shipped(image.tree(), image.image())) {
            return new PrismaDetection()
                    .decide(known(version), host.probe())
                    .binaryTarget()
                    .filter(target -> host.probe().exists("/etc/os-release")
                            || host.probe().exists("/usr/lib/os-release"));
        }
    }
}
