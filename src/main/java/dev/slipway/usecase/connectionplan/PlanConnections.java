package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.Documents;
import dev.slipway.port.TextFiles;
import dev.slipway.usecase.connectionplan.PlanRequest.Edit;
import java.util.List;

/** Adds up what a project may open on its database, finds numbers that fit, and writes them where they belong. */
public final class PlanConnections {
    private final TextFiles texts;
    private final CapacityTable capacities;
    private final PlanReader projects;

    public PlanConnections(
            TextFiles texts, Documents documents, DatasourceReader datasources, CapacityTable capacities) {
        this.texts = texts;
        this.capacities = capacities;
        this.projects = new PlanReader(texts, documents, datasources);
    }

    /** Refuses what the command line leaves out that nothing declares; what cannot be read is for a plan to tell. */
    public void requireNames(PlanRequest request) throws ProblemException {
        if (!request.terms().except().isEmpty()) {
            projects.requireNames(request);
        }
    }

    public PlanResult run(PlanRequest request) throws ProblemException {
        Project project = projects.read(request);
        Plan plan = plan(project, request);
        if (request.edit() == Edit.NONE) {
            return PlanResult.of(plan, project);
        }
        Edits edits = new Edits(project, request.folder(), texts);
        PlanResult edited = edits.made(plan, new Proof(projects, request));
        return request.edit() == Edit.WRITTEN ? written(edited, request) : edited;
    }

    /** What a project may open, without a database to compare it with. */
    public ProjectDemands demands(PlanRequest request) throws ProblemException {
        Project project = projects.read(request);
        return new ProjectDemands(
                project.terms(),
                Planner.demands(project.terms(), project.workloads()),
                Planner.demands(project.terms(), List.of(project.undeclared())).get(0),
                project.adapter());
    }

    private PlanResult written(PlanResult edited, PlanRequest request) throws ProblemException {
        texts.replace(edited.rewrites());
        PlanRequest again = new PlanRequest(request.folder(), request.files(), request.terms(), false, request.edit());
        Project reread = projects.read(again);
        Plan after = plan(reread, again);
        return new PlanResult(
                after,
                PlanResult.outcome(after, reread),
                edited.read(),
                edited.uncounted(),
                edited.changes(),
                edited.byHand(),
                edited.rewrites(),
                !edited.changes().isEmpty());
    }

    private Plan plan(Project project, PlanRequest request) throws ProblemException {
        if (project.workloads().isEmpty() && project.unread().isEmpty()) {
            String nothing = project.read().isEmpty()
                    ? "There is no serverless.yml, template.yaml, Kubernetes manifest, compose.yaml or slipway.yaml in "
                            + request.folder() + "."
                    : "Nothing in " + String.join(", ", project.read()) + " uses the database, as far as can be seen.";
            throw Problem.input(
                            project.uncounted().isEmpty()
                                    ? nothing
                                    : nothing + " " + String.join("; ", project.uncounted()) + ".")
                    .remedy("Name a file, slipway connections plan --file k8s/web.yaml, or the functions and services:"
                            + " --function api --service web,replicas=3.");
        }
        return new Planner(capacity(project.terms().database(), request.terms().database()), project.terms())
                .plan(project.workloads(), project.unread(), request.afresh());
    }

    /** @param typed what the command line says of it; a size that only slipway.yaml names is wrong in a file */
    private Capacity capacity(Terms.Database database, Terms.Database typed) throws ProblemException {
        if (database.asked().isPresent()) {
            return database.asked().get();
        }
        if (database.maxConnections() instanceof Setting.Known known) {
            return Capacity.given(
                    database.engine(),
                    database.instance(),
                    known.value(),
                    known.place().place());
        }
        if (database.instance().isEmpty()) {
            throw Problem.usage("It is not said what the database carries.")
                    .remedy(
                            "Name its class, such as --instance m5.large, or its limit: --max-connections N. In slipway.yaml:"
                                    + " database: { instance: m5.large }.");
        }
        try {
            return capacities.find(database.engine(), database.instance().get());
        } catch (ProblemException e) {
            if (typed.instance().isPresent()) {
                throw e;
            }
            throw Problem.input("slipway.yaml: " + e.problem().message())
                    .remedy(e.problem().remedy());
        }
    }
}
