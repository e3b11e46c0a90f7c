package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.FileModes;
import dev.slipway.port.FileModes.ModeChange;
import dev.slipway.usecase.deploycheck.Fixer.PackagedEngine;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of packages that are folders: found out first, made together. */
final class PackageFixes {
    private final BuiltFiles files;
    private final FileModes modes;
    private final Fixer fixer;
    private final CheckRequest request;
    private final Path project;
    private final Map<Path, ModeChange> changes = new LinkedHashMap<>();
    private final List<PackagedEngine> engines = new ArrayList<>();

    PackageFixes(BuiltFiles files, FileModes modes, Fixer fixer, CheckRequest request, Path project) {
        this.files = files;
        this.modes = modes;
        this.fixer = fixer;
        this.request = request;
        this.project = project;
    }

    static boolean takes(Fix fix) {
        return fix instanceof Fix.InstallEngine || fix instanceof Fix.Permit;
    }

    /** Notes what it needs; nothing is changed yet. */
    void plan(Fix fix) throws ProblemException {
        if (fix instanceof Fix.Permit permit) {
            Path top = place(permit.shipped());
            for (ModeChange each : modes.opened(top.resolve(permit.path()), top, permit.program())) {
                changes.merge(
                        each.file(),
                        each,
                        (one, other) -> new ModeChange(one.file(), one.before(), one.after() | other.after()));
            }
        } else if (fix instanceof Fix.InstallEngine engine) {
            Path folder = place(engine.shipped()).resolve(engine.folder()).normalize();
            if (!files.isFolder(folder)) {
                throw Problem.input(engine.shipped() + " takes " + engine.folder() + " from elsewhere in the project.")
                        .remedy("Fetch the engine there, and build again.");
            }
            engines.add(new PackagedEngine(engine, folder));
        }
    }

    /** As its user named it, or where it was found in the project. */
    private Path place(String shipped) {
        return request.shipped().packages().stream()
                .filter(each -> each.typed().equals(shipped))
                .map(Given::path)
                .findFirst()
                .orElse(project.resolve(shipped))
                .toAbsolutePath()
                .normalize();
    }

    boolean isEmpty() {
        return changes.isEmpty() && engines.isEmpty();
    }

    /** The changes of modes, a folder before what is in it. */
    List<ModeChange> modes() {
        return List.copyOf(changes.values());
    }

    /** Changes the modes, all or none. */
    void permit() throws ProblemException {
        modes.make(modes());
    }

    /** Installs the engines, all of a release or none. */
    List<Path> install() throws ProblemException {
        return engines.isEmpty() ? List.of() : fixer.install(project, engines);
    }

    /** The commands that do the same. */
    String commands() {
        return String.join(
                "; ", engines.stream().map(each -> each.fix().command()).toList());
    }
}
