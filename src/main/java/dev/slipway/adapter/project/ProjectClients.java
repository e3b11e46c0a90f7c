package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.lockfile.LockedPlace;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.EngineUseDecision;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients that one project generates, each with its place and its engine.
 *
 * @param notes to which is added what its user should know of them
 */
record ProjectClients(
        Optional<PrismaVersion> version,
        Path root,
        Map<String, String> environment,
        List<String> notes,
        Pipes pipes,
        SchemaMistakes mistakes,
        EvidenceReader evidence) {
    /** Reads the schema at a place. */
    List<ClientGenerator> read(SchemaPlace place) throws ProblemException {
        List<ClientGenerator> generators = new ArrayList<>();
        if (place.path().isPresent()) {
            List<SchemaFile> files = SchemaFiles.read(place.path().get(), root, mistakes);
            TargetsReader targets = new TargetsReader(version, notes, mistakes);
            SchemaEnvironment variables = variables(place);
            for (ClientBlock client : new GeneratorReader(files, variables, targets).read()) {
                generators.add(generator(client));
            }
            List<EngineUse> uses =
                    generators.stream().map(ClientGenerator::engine).toList();
            notes.addAll(new EngineVariables(version, root, variables).notes(uses));
        }
        return generators;
    }

    private ClientGenerator generator(ClientBlock client) throws ProblemException {
        EngineUse use = new EngineUseDecision(version, environment).decide(client.engine());
        ClientPlaces.ClientPlace place = new ClientPlaces(version, root, evidence).of(client);
        return new ClientGenerator(
                client.name(),
                client.provider(),
                client.at(),
                client.targetsAt(),
                place.folder(),
                use,
                client.engine().previewFeatures(),
                client.targets(),
                client.untold(),
                unplaced(place),
                GenerationRefusals.of(client, place.folder(), version),
                note(client, place).stream().toList());
    }

    private Optional<ClientGenerator.Unplaced> unplaced(ClientPlaces.ClientPlace place) {
        if (NodeModules.isPlugAndPlay(root) && !place.installed()) {
            return Optional.of(new ClientGenerator.Unplaced(
                    "yarn's Plug'n'Play keeps @prisma/client packed", "yarn unplug @prisma/client"));
        }
        return place.lock() instanceof LockedPlace.Untold untold
                ? Optional.of(new ClientGenerator.Unplaced(untold.why(), untold.install()))
                : Optional.empty();
    }

    private Optional<String> note(ClientBlock client, ClientPlaces.ClientPlace place) {
        String folder = SchemaFiles.name(place.folder(), root);
        String who = "generator " + client.name() + " (" + client.at() + ")";
        Optional<String> inside = GenerationRefusals.note(client, place.folder());
        if (inside.isPresent()) {
            return inside;
        }
        if (!place.installed() && NodeModules.isPlugAndPlay(root)) {
            return Optional.of("Yarn's Plug'n'Play keeps @prisma/client of " + who + " packed, where no engine can lie"
                    + " beside it: run `yarn unplug @prisma/client`, or give the generator an `output` of its own.");
        }
        if (place.lock() instanceof LockedPlace.Untold) {
            return Optional.empty();
        }
        if (place.lock() instanceof LockedPlace.At at) {
            return Optional.of("The client of " + who + " is not installed yet; " + at.by()
                    + " puts it where its engine is expected in " + folder + ".");
        }
        if (!place.installed()) {
            return Optional.of(
                    "The client of " + who + " is not installed yet; its engine is expected in " + folder + ".");
        }
        return Files.isDirectory(place.folder())
                ? Optional.empty()
                : Optional.of("The client of " + who + " is not generated yet into " + folder
                        + "; npx prisma generate does it.");
    }

    private SchemaEnvironment variables(SchemaPlace place) throws ProblemException {
        SchemaEnvironment variables = new SchemaEnvironment(environment, pipes);
        EnvFiles files = EnvFiles.of(place, version, root);
        if (files.loaded()) {
            variables.load(files.present(), files.dialect());
        }
        return variables;
    }
}
