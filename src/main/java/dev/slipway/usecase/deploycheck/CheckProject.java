package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.deploycheck.destination.Destinations;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.deploycheck.destination.FoundDestinations;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages;
import dev.slipway.usecase.deploycheck.shipped.GivenParcels;
import dev.slipway.usecase.deploycheck.shipped.OpenShipped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where a project goes, and judges all that can be judged of it from its files.
 *
 * @param clock by which the age of a package is told
 * @param today the day on which a runtime must not be given up
 * @param sides what is judged of the project and of what ships, beside what has a command of its own
 */
public record CheckProject(
        ReadableTexts texts,
        Documents documents,
        Judges judges,
        Artefacts artefacts,
        BuiltFiles builds,
        List<Side> sides,
        LiveServers servers,
        Clock clock,
        LocalDate today) {
    public CheckProject {
        sides = List.copyOf(sides);
    }

    /** Where a project lies and goes, for somebody who did not ask; empty where there is none. */
    public Optional<String> sight(Path folder) {
        return SeenProject.of(judges, folder)
                .project()
                .schema()
                .map(schema -> schema
                        + Destinations.of(new FolderTexts(texts, documents, folder)).destinations().stream()
                                .map(each -> ", " + each.title())
                                .distinct()
                                .collect(Collectors.joining()));
    }

    public CheckResult run(CheckRequest request) throws ProblemException {
        SeenProject seen = SeenProject.of(judges, request.folder());
        Path folder = request.folder().toAbsolutePath().normalize();
        FolderTexts files = new FolderTexts(texts, documents, folder);
        FoundDestinations found = Destinations.of(files);
        List<Destination> destinations = new NodeRuntimes(
                        judges, files, request.shipped().conditions().environment())
                .known(request.choice().among(found.destinations()));
        boolean manifest = seen.unread().isPresent()
                || texts.read(folder.resolve("package.json")).isPresent();
        // A platform that is named is no sign of a project in the folder.
        // A server that was named is something to judge, also where there is no project.
        if (request.live().flatMap(LiveRequest::url).isEmpty()) {
            seen.refuseNothing(
                    manifest ? destinations : found.destinations(), request.shipped(), found.inCode(List.of()));
        }
        BuiltPackages.Found built = request.shipped().isEmpty()
                ? BuiltPackages.of(new BuiltPackages.Means(files, builds, clock), destinations, found)
                : new BuiltPackages.Found(GivenParcels.of(request.shipped(), destinations, found), List.of());
        try (OpenShipped shipped = OpenShipped.of(artefacts, built.parcels(), interests(request))) {
            List<Destination> known = shipped.known(destinations);
            Judging judging = new Judging(
                    judges,
                    folder,
                    seen,
                    MadeClients.of(texts, folder, seen.project()),
                    known,
                    new LiveJudging(servers, request.live()));
            if (seen.isNothing() && found.destinations().isEmpty()) {
                judging.nothingButWhatShips(request.terms());
            } else {
                judging.project(request.terms(), found, today);
                judging.release(new FlyRelease(texts, documents, folder));
            }
            Deployment deployment = new Deployment(
                    folder,
                    seen.project(),
                    judges.version(seen.project()),
                    known,
                    shipped.all(),
                    request.shipped().conditions());
            judging.sides(sides, deployment);
            judging.live(deployment);
            judging.unread(found.unread());
            found.inCode(known).ifPresent(problem -> judging.unread(Map.of("", problem)));
            if (request.choice().platform().isEmpty()) {
                found.besideInCode().ifPresent(why -> judging.answers().open("PLT001", why));
                new PackagesBelow(files)
                        .words(known)
                        .ifPresent(why -> judging.answers().open("PLT001", why));
            }
            judging.packages(built, shipped.unread());
            seen.beside()
                    .ifPresent(why -> List.of("GEN", "PLT", "SCH001", "URL")
                            .forEach(rules -> judging.answers().open(rules, why)));
            return new CheckResult(
                    folder,
                    judges.version(seen.project()),
                    judges.range(seen.project()),
                    judging.provider(),
                    known,
                    shipped.looked(),
                    Outcome.of(MigratingSteps.weigh(
                            known.size() == 1
                                    ? ProvenByArtefact.of(judging.answers().judged())
                                    : judging.answers().judged(),
                            files,
                            known)),
                    judging.planned(),
                    judging.answers().unreadable() || NothingToJudge.isImage(destinations, request.shipped()),
                    OneByOne.sizes(sides, deployment),
                    judging.asked(),
                    judging.carries());
        }
    }

    private List<Interest> interests(CheckRequest request) {
        return Stream.concat(
                        sides.stream().map(Side::interest),
                        request.live().stream().map(each -> servers.interest()))
                .toList();
    }
}
