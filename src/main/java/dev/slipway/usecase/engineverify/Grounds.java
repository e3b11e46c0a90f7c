package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.LoaderOptions;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Runner;
import dev.slipway.domain.verification.Site;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Artefacts.Wanted;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import dev.slipway.usecase.engineverify.VerifyRequest.Where;
import dev.slipway.usecase.nativefiles.Ground;
import dev.slipway.usecase.nativefiles.ImageFacts;
import dev.slipway.usecase.nativefiles.NativeInterest;
import dev.slipway.usecase.nativefiles.RuntimeGrounds;
import dev.slipway.usecase.nativefiles.Sites;
import dev.slipway.usecase.nativefiles.TreeGround;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens places. */
record Grounds(
        Hosts hosts,
        Artefacts artefacts,
        SystemTables tables,
        RuntimeGrounds runtimes,
        Map<String, String> environment) {
    /** @param environment of this machine's processes, for {@code LD_LIBRARY_PATH} and {@code LD_PRELOAD} */
    Grounds(Hosts hosts, Artefacts artefacts, SystemTables tables, Map<String, String> environment) {
        this(hosts, artefacts, tables, new RuntimeGrounds(hosts, tables), Map.copyOf(environment));
    }

    Ground open(VerifyRequest request) throws ProblemException {
        Where where = request.where();
        if (where instanceof Where.AnyOf target) {
            return TargetGround.of(target.target(), tables);
        }
        if (where instanceof Where.Named named) {
            return runtimes.ground(named.name(), request.arch(), request.libraryPath(), false);
        }
        if (where instanceof Where.Image image) {
            return ofImage(image, request);
        }
        return where instanceof Where.Root root ? ofRoot(root, request) : here(request);
    }

    private Ground ofImage(Where.Image image, VerifyRequest request) throws ProblemException {
        Artefact artefact = artefacts.open(Wanted.of(image.path(), request.platform(), NativeInterest.ofImage()));
        Optional<ImageConfig> config = artefact.image();
        LoaderOptions options = ImageFacts.loader(config);
        Optional<Cpu> cpu = Sites.cpu(request.arch()).or(() -> ImageFacts.cpu(config));
        Runner runner = ImageFacts.runner(config, artefact.tree());
        return ofTree("--image " + image.typed(), "linux", artefact, cpu, options(options, request), runner);
    }

    private Ground ofRoot(Where.Root root, VerifyRequest request) throws ProblemException {
        return ofTree(
                "--root " + root.typed(),
                "linux",
                artefacts.open(Wanted.of(root.folder(), Optional.empty(), NativeInterest.ofPackage())),
                Sites.cpu(request.arch()),
                options(LoaderOptions.NONE, request),
                Sites.UNTOLD);
    }

    private Ground here(VerifyRequest request) throws ProblemException {
        HostProbe host = hosts.live(request.arch()).probe();
        if (!host.os().equals("linux")) {
            return SystemGround.of(host.os(), Cpu.named(host.arch()), tables);
        }
        return ofTree(
                "",
                host.os(),
                artefacts.open(Wanted.of(Path.of("/"), Optional.empty(), NativeInterest.ofPackage())),
                Cpu.named(host.arch()),
                options(LoaderOptions.of(environment, "/"), request),
                Sites.UNTOLD);
    }

    private static LoaderOptions options(LoaderOptions options, VerifyRequest request) {
        return options.searchingFirst(String.join(":", request.libraryPath()));
    }

    private static Ground ofTree(
            String option, String os, Artefact artefact, Optional<Cpu> cpu, LoaderOptions options, Runner runner)
            throws ProblemException {
        try {
            Site site = Sites.of(option, os, artefact.tree(), cpu, runner);
            return new TreeGround(site, artefact.tree(), options, artefact.notes(), artefact::close);
        } catch (IOException unreadable) {
            artefact.close();
            throw Unreadable.of(artefact.name(), unreadable);
        }
    }
}
