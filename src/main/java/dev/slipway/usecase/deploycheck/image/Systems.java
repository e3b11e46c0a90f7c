package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.DebianPackages;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What systems look like to Prisma. */
public interface Systems {
    /**
     * What an image is that others are built on, by the table of images.
     *
     * @param cpu that FROM names, by Docker's name
     * @param usual the CPU where it names none
     * @param openssl whether OpenSSL is installed in addition
     */
    StageSystem base(String image, Optional<String> cpu, String usual, boolean openssl, Optional<PrismaVersion> version)
            throws ProblemException;

    /** What packages of Debian bring. */
    DebianPackages debian() throws ProblemException;

    /** The engine that Prisma looks for in an image; empty where that cannot be told. */
    Optional<String> target(Shipped image, Optional<PrismaVersion> version);

    /** Why no engine is published for an image's system, a sentence; empty where one is, or where that is not known. */
    Optional<String> unpublished(Shipped image, Optional<PrismaVersion> version) throws ProblemException;

    /**
     * What the stages of a Dockerfile are built on, each for the CPU that is named for it.
     *
     * @param asked the CPU that its build is asked for, by files
     * @param end whether with all that is installed in addition
     */
    default List<StageSystem> of(
            String file, List<StageState> states, Deployment deployment, Optional<Fact<String>> asked, boolean end)
            throws ProblemException {
        Optional<String> named = named(deployment);
        Optional<String> ships = states.get(states.size() - 1).stage().cpu();
        Optional<String> usual = named.or(() -> Stream.concat(
                        asked.map(Fact::value).stream(), states.stream().flatMap(each -> each.stage().cpu().stream()))
                .filter(ImageCpu::isTold)
                .reduce((first, second) -> second));
        List<StageSystem> found = new ArrayList<>();
        for (StageState state : states) {
            BuildStage stage = state.stage();
            if (stage.image().isEmpty()) {
                found.add(StageSystem.unknown(
                        Optional.empty(),
                        stage.cpu(),
                        false,
                        file + ":" + stage.line() + ": only a build can tell its image; give it: --image app.tar",
                        Optional.empty()));
                continue;
            }
            // What its user names is the CPU of what ships; that of the machine that builds may be another.
            boolean builders = stage.cpu().filter(cpu -> !ImageCpu.isTold(cpu)).isPresent()
                    && !stage.cpu().equals(ships);
            Optional<String> cpu =
                    (builders ? Optional.<String>empty() : named).or(stage::cpu).or(() -> asked.map(Fact::value));
            StageSystem system = base(
                            stage.image().get(),
                            cpu.filter(ImageCpu::isTold),
                            usual.orElse("amd64"),
                            end && state.installsOpenssl(),
                            deployment.prisma())
                    .or(state.packages());
            String where = stage.cpu().isPresent() || asked.isEmpty()
                    ? file + ":" + stage.line()
                    : asked.get().place().place();
            found.add(cpu.filter(each -> !ImageCpu.isTold(each))
                    .map(each -> system.onUntold(
                            each, "which CPU it has: " + where + " says " + each + "; say which: --arch x64"))
                    .orElse(system));
        }
        return found;
    }

    /** The CPU that its user names, in place of what files say. */
    private static Optional<String> named(Deployment deployment) {
        return deployment.destinations().stream()
                .filter(each -> each.platform().isImage())
                .flatMap(each -> each.architecture().stream())
                .filter(fact -> fact.place().kind() == Place.Kind.OTHER)
                .map(fact -> fact.value())
                .findFirst();
    }
}
