package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.PrismaChoice;
import dev.slipway.domain.nodeproject.SeveralSchemas;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.ProjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which Prisma, hence which engine hash, a request is about. */
record Subjects(ProjectReader projects, Releases releases) {
    Subject of(FetchRequest request) throws ProblemException {
        List<String> notes = new ArrayList<>();
        Optional<NodeProject> project = request.standsAlone() ? Optional.empty() : Optional.of(project(request, notes));
        project.ifPresent(p -> notes.addAll(p.notes()));
        if (request.hash().isPresent()) {
            EngineHash hash = request.hash().get();
            Optional<PrismaVersion> version = request.prisma().or(() -> releases.newestWith(hash));
            return new Subject(version, hash, "--hash", project, notes);
        }
        if (request.prisma().isPresent()) {
            PrismaVersion version = request.prisma().get();
            return new Subject(Optional.of(version), hashOf(version), "--prisma", project, notes);
        }
        return ofProject(project.orElseThrow(), notes);
    }

    /** The project; at the root of a workspace, the only package that has a schema. */
    private NodeProject project(FetchRequest request, List<String> notes) throws ProblemException {
        NodeProject project = projects.read(request.project(), request.schema());
        if (project.packages().size() != 1) {
            return project;
        }
        String only = project.packages().get(0);
        notes.add(SeveralSchemas.taken(only));
        return projects.read(project.root().resolve(only), Optional.empty());
    }

    private Subject ofProject(NodeProject project, List<String> notes) throws ProblemException {
        PrismaChoice choice = VersionChoice.choose(project.evidence(), releases);
        if (choice.version().isEmpty() && choice.hash().isEmpty()) {
            if (!project.packages().isEmpty()) {
                throw new ProblemException(SeveralSchemas.of(project.root(), project.packages()));
            }
            throw Problem.input("Nothing in " + project.root() + " says which Prisma it uses; looked at "
                            + String.join(", ", project.lookedAt()) + ".")
                    .remedy(
                            "Run npm install first, name another folder with --project DIR, or name the version: slipway engine fetch --prisma 6.19.3");
        }
        notes.addAll(choice.disagreements());
        Optional<EngineHash> hash = choice.hash();
        return new Subject(
                choice.version(),
                hash.isPresent() ? hash.get() : hashOf(choice.version().orElseThrow()),
                choice.by().map(VersionEvidence::where).orElse("the project"),
                Optional.of(project),
                notes);
    }

    private EngineHash hashOf(PrismaVersion version) throws ProblemException {
        Optional<Release> release = releases.find(version);
        if (release.isEmpty()) {
            throw FetchProblem.unknownRelease(version, releases.neighbours(version));
        }
        return release.get().hash();
    }
}
