package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.install.Assignment;
import dev.slipway.domain.install.Assignments;
import dev.slipway.domain.install.InstalledEngines;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.port.InstallReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks which engines an installation has left. */
record Engines(
        InstallReader reader, Map<String, String> environment, Deployment deployment, List<ProjectText> settings) {
    private static final List<String> OVERRIDES = List.of(
            "PRISMA_QUERY_ENGINE_LIBRARY",
            "PRISMA_QUERY_ENGINE_BINARY",
            "PRISMA_SCHEMA_ENGINE_BINARY",
            "PRISMA_MIGRATION_ENGINE_BINARY");

    InstalledEngines read() {
        Optional<Path> folder = deployment.project().enginesFolder();
        List<String> files = new ArrayList<>();
        Stream.concat(
                        folder.stream(),
                        deployment.project().generators().stream().map(each -> each.folder()))
                .distinct()
                .forEach(each -> reader.names(each).stream()
                        .filter(InstalledEngines::isEngine)
                        .forEach(files::add));
        return new InstalledEngines(folder.map(this::place), files, override(), deployment.prisma());
    }

    private Place place(Path folder) {
        Path root = deployment.folder();
        String shown = (folder.getRoot() != null ? root.relativize(folder) : folder)
                .toString()
                .replace('\\', '/');
        return Place.in(shown, 0, "no engine is in it");
    }

    /** The first variable that names an engine which is there, by this process, the command line or a .env file. */
    private Optional<Place> override() {
        for (String name : OVERRIDES) {
            for (String value : values(name)) {
                if (isThere(value)) {
                    return Optional.of(Place.of(name, value));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> values(String name) {
        List<String> values = new ArrayList<>();
        Optional.ofNullable(environment.get(name)).ifPresent(values::add);
        Optional.ofNullable(deployment.conditions().environment().get(name)).ifPresent(values::add);
        for (ProjectText text : settings) {
            Assignments.in(text, List.of(name)).stream()
                    .filter(Assignment::isPlain)
                    .map(Assignment::value)
                    .forEach(values::add);
        }
        return values;
    }

    private boolean isThere(String value) {
        try {
            return !value.isEmpty() && reader.isFile(deployment.folder().resolve(value));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
