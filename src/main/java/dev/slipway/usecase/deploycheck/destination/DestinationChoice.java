package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of where a project goes, over what the project's files say.
 *
 * @param platform the only one to judge, also where no file names it
 * @param runtime what the code runs in there
 * @param architecture the CPU there
 */
public record DestinationChoice(
        Optional<Fact<Platform>> platform, Optional<Fact<String>> runtime, Optional<Fact<String>> architecture) {
    /** Those of the files that count, with what the line says of them. */
    public List<Destination> among(List<Destination> found) throws ProblemException {
        if (platform.isEmpty() && (runtime.isPresent() || architecture.isPresent())) {
            requireOne(found);
        }
        List<Destination> exact = found.stream()
                .filter(each ->
                        platform.isEmpty() || each.platform() == platform.get().value())
                .toList();
        List<Destination> kept = exact.isEmpty() ? sameImage(found) : exact;
        List<Destination> chosen = kept.isEmpty() && platform.isPresent()
                ? List.of(Destination.of(platform.get().value(), platform.get().place()))
                : kept;
        List<Destination> told = chosen.stream().map(this::said).toList();
        return told.size() < 2 ? told : told.stream().distinct().toList();
    }

    /** What a Dockerfile makes that a file says to go elsewhere: one makes the image of any platform that takes one. */
    private List<Destination> sameImage(List<Destination> found) {
        return platform.filter(wanted -> wanted.value().isImage()).stream()
                .flatMap(wanted -> found.stream()
                        .filter(each -> each.platform().isImage())
                        .map(each -> new Destination(
                                wanted.value(),
                                wanted.value() == Platform.FLY
                                        ? wanted.place()
                                        : each.runtime().map(Fact::place).orElse(each.why()),
                                each.runtime(),
                                wanted.value() == Platform.FLY
                                        ? Optional.of(FlyToml.cpu(wanted.place()))
                                        : each.architecture())))
                .toList();
    }

    private Destination said(Destination file) {
        return new Destination(
                file.platform(), file.why(), runtime.or(file::runtime), architecture.or(file::architecture));
    }

    private void requireOne(List<Destination> found) throws ProblemException {
        long platforms = found.stream().map(Destination::platform).distinct().count();
        if (platforms != 1) {
            String option = runtime.or(() -> architecture).orElseThrow().place().file();
            throw Problem.usage(option + " is of one platform, and the project's files name "
                            + (platforms == 0 ? "none" : platforms + " of them") + ".")
                    .remedy("Say which: --platform lambda, or --platform image.");
        }
    }
}
