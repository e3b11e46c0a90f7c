package dev.slipway.adapter.project;

import dev.slipway.domain.nodeproject.EngineSettings;
import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the generators of a schema that generate a client; all others are somebody else's. */
record GeneratorReader(List<SchemaFile> files, SchemaEnvironment variables, TargetsReader targets) {
    List<ClientBlock> read() throws ProblemException {
        Optional<EngineSetting> url = url();
        List<ClientBlock> clients = new ArrayList<>();
        for (SchemaFile file : files) {
            for (Block block : file.schema().blocks("generator")) {
                Fields fields = new Fields(file, block, variables);
                Optional<String> provider = fields.text("provider").filter(PrismaPackages::generatesClient);
                if (provider.isPresent()) {
                    targets.note(PropertyNames.doubts(file, block));
                    clients.add(client(file, block, fields, provider.get(), url));
                }
            }
        }
        return clients;
    }

    private ClientBlock client(
            SchemaFile file, Block block, Fields fields, String provider, Optional<EngineSetting> url)
            throws ProblemException {
        TargetsReader.Targets named = targets.read(fields);
        return new ClientBlock(
                block.name(),
                provider,
                file.at(block),
                fields.property("binaryTargets").map(fields::at).orElse(file.at(block)),
                file.path().resolveSibling(""),
                fields.text("output"),
                new EngineSettings(engineType(fields), features(fields), file.at(block), url),
                named.names(),
                named.untold());
    }

    private static Optional<EngineSetting> engineType(Fields fields) throws ProblemException {
        Optional<String> type = fields.text("engineType");
        return type.flatMap(value -> fields.property("engineType").map(at -> new EngineSetting(value, fields.at(at))));
    }

    private static List<String> features(Fields fields) throws ProblemException {
        List<String> features = new ArrayList<>(fields.texts("previewFeatures"));
        // The name of 2.1 and 2.2.
        features.addAll(fields.texts("experimentalFeatures"));
        return features;
    }

    /** The datasource's URL; a variable that is not set does no harm here. */
    private Optional<EngineSetting> url() {
        return files.stream()
                .flatMap(file -> file.schema().blocks("datasource").stream()
                        .flatMap(block -> block.property("url").stream())
                        .flatMap(property -> url(file, property).stream()))
                .findFirst();
    }

    private Optional<EngineSetting> url(SchemaFile file, Property property) {
        if (property.value() instanceof SchemaValue.Text text) {
            return Optional.of(new EngineSetting(text.value(), file.at(property)));
        }
        return property.value() instanceof SchemaValue.Env env
                ? variables
                        .find(env.variable())
                        .map(value -> new EngineSetting(value, env.variable() + ", " + file.at(property)))
                : Optional.empty();
    }
}
