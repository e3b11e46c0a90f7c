package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.rule.connection.ConnectionRules;
import dev.slipway.usecase.deploycheck.Answers.Question;
import dev.slipway.usecase.deploycheck.destination.FoundDestinations;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks everybody who can say something of a project. */
final class Judging {
    private final Judges judges;
    private final Path folder;
    private final SeenProject seen;
    private final Map<String, TargetNeed.Made> made;
    private final List<Destination> destinations;
    private final LiveJudging live;
    private final Answers answers = new Answers();
    private Optional<String> provider = Optional.empty();
    private Optional<Plan> planned = Optional.empty();
    private Optional<DeployedDatasource> urls = Optional.empty();

    Judging(
            Judges judges,
            Path folder,
            SeenProject seen,
            Map<String, TargetNeed.Made> made,
            List<Destination> destinations,
            LiveJudging live) {
        this.judges = judges;
        this.folder = folder;
        this.seen = seen;
        this.made = made;
        this.destinations = destinations;
        this.live = live;
    }

    /** @param found what the project's files say of where it goes */
    void project(Terms terms, FoundDestinations found, LocalDate today) throws ProblemException {
        judges.requireNames(folder, terms);
        EngineNeeds needs = new EngineNeeds(judges, folder, seen.project(), made);
        for (Destination destination : destinations) {
            needs.requireRuntime(destination);
        }
        datasource(found.hostNetwork());
        boolean counted = destinations.stream()
                .filter(each -> each.isOfFile() || found.decided())
                .map(Destination::platform)
                .anyMatch(each -> each == Platform.LAMBDA || each == Platform.COMPOSE || each == Platform.KUBERNETES);
        // What a file declares for another platform than the one that was named runs elsewhere.
        boolean elsewhere = !destinations.isEmpty()
                && destinations.stream().allMatch(each -> !each.isOfFile() && UncountedInstances.isOf(each));
        plan(live.ask(terms, folder, urls), !elsewhere && (found.described() || counted));
        engines(needs, found, today);
        configs();
    }

    /** Of an artefact that no project is around, its user alone says who connects to what. */
    void nothingButWhatShips(Terms terms) throws ProblemException {
        answers.open("URL", "no project here, so that no URL was read; name it: --project DIR");
        plan(live.ask(terms, folder, Optional.empty()), false);
    }

    private void datasource(boolean hostNetwork) {
        Optional<String> scalesOut = destinations.stream()
                .flatMap(each -> each.scaling().stream())
                .map(Platform::title)
                .findFirst();
        answers.ask("URL", () -> {
            Judges.DatasourceSide side = judges.datasource(folder, scalesOut);
            urls = Optional.of(side.datasource());
            provider = side.datasource().provider().map(Provider::title);
            return side.outcome().and(Reach.judge(side.datasource(), destinations, hostNetwork));
        });
    }

    private void plan(Terms terms, boolean deployed) throws ProblemException {
        if (terms.database().instance().isPresent()) {
            // A size that is mistyped on the command line is no fact of the project that could not be told.
            judges.requireInstance(terms.database());
        }
        if (urls.flatMap(DeployedDatasource::provider).equals(Optional.of(Provider.SQLITE))) {
            answers.add(ConnectionRules.ofFile());
        } else if (deployed || !terms.workloads().isEmpty()) {
            answers.ask("CON001", () -> {
                Judges.PlanSide side = judges.plan(folder, terms);
                planned = Optional.of(side.plan());
                return side.outcome().without(Outcome.of(answers.judged()).findings());
            });
            UncountedInstances.beside(planned, destinations).ifPresent(why -> answers.open("CON001", why));
        } else {
            answers.open("CON001", UncountedInstances.ofAll(goesTo(Platform.FLY)));
        }
    }

    private void engines(EngineNeeds needs, FoundDestinations found, LocalDate today) {
        Map<String, Problem> unread = found.untold(destinations);
        for (Destination destination : destinations) {
            if (EngineNeeds.isToldBySystem(destination, destinations)) {
                Optional<Problem> broken =
                        Optional.ofNullable(unread.get(destination.why().file()));
                askOfProject(
                        "PLT001",
                        () -> broken.isEmpty()
                                ? needs.judge(destination)
                                : needs.judge(destination, broken.get().told()));
            }
        }
        answers.add(EngineNeeds.ofImages(destinations, found.images()));
        answers.ask("PLT006", () -> needs.runtimes(destinations, today));
    }

    void release(FlyRelease release) {
        urls.ifPresent(each -> answers.ask("URL015", () -> release.judge(each, destinations)));
    }

    private void configs() {
        if (goesTo(Platform.NOW) || goesTo(Platform.VERCEL)) {
            config("NOW", () -> judges.now(folder));
        }
        if (goesTo(Platform.NETLIFY)) {
            config("NTL", () -> judges.netlify(folder));
        }
    }

    /** Platforms build without a file of theirs too, so one that is not there is none that cannot be read. */
    private void config(String rules, Question question) {
        if (!answers.isRead(rules, question)
                && destinations.stream()
                        .allMatch(each -> each.isOfFile() && !each.why().file().startsWith(".vercel/"))) {
            answers.unread();
        }
    }

    void sides(List<Side> sides, Deployment deployment) {
        for (Side side : sides) {
            askOfProject(side.rules(), () -> {
                OneByOne judgement = OneByOne.of(side, deployment);
                if (judgement.unreadable()) {
                    answers.unread();
                }
                return judgement.outcome();
            });
        }
        urls.ifPresent(each -> answers.add(ShippedTls.judge(each, deployment.shipped())));
    }

    /** Judges what the servers said, last, as it says which of what was judged before has the same root. */
    void live(Deployment deployment) {
        answers.change(judged -> live.judged(deployment, planned, judged));
    }

    List<AskedUrl> asked() {
        return live.urls();
    }

    Optional<Capacity> carries() {
        return live.carries();
    }

    /** Says of what ships what keeps it from being judged, or its judgement from being today's. */
    void packages(BuiltPackages.Found built, List<Problem> unread) {
        built.doubts().forEach(why -> answers.open("PKG", why));
        unread.forEach(problem -> answers.unread("PKG", problem));
    }

    private boolean goesTo(Platform platform) {
        return destinations.stream().anyMatch(each -> each.platform() == platform);
    }

    /** What says where the project goes and could not be read, as far as nobody else has said so. */
    void unread(Map<String, Problem> files) {
        for (Problem problem : files.values()) {
            answers.unread();
            if (Outcome.of(answers.judged()).notChecked().stream()
                    .noneMatch(each -> each.why().equals(problem.told()))) {
                answers.open("PLT001", problem.told());
            }
        }
    }

    /** Asks who would take a project that cannot be read for one that has nothing. */
    private void askOfProject(String rules, Question question) {
        answers.ask(rules, () -> {
            if (seen.unread().isPresent()) {
                throw seen.unread().get();
            }
            return question.ask();
        });
    }

    Answers answers() {
        return answers;
    }

    Optional<String> provider() {
        return provider;
    }

    Optional<Plan> planned() {
        return planned;
    }
}
