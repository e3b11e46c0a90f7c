package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.client.ClientConfig.Datasource;
import dev.slipway.domain.client.JudgedClient.ClientVariable;
import dev.slipway.domain.client.ShippedClient;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of a client's process, as far as they are known: what the line says beats the image. */
record KnownVariables(FolderTexts files, Deployment deployment, Shipped shipped) {
    private static final String FILE = ".env";

    Map<String, ClientVariable> of(ShippedClient client) throws ProblemException {
        Map<String, ClientVariable> variables = new HashMap<>();
        shipped.image()
                .ifPresent(image -> image.environment()
                        .forEach((name, value) -> variables.put(
                                name,
                                new ClientVariable(
                                        value, Place.of(shipped.name() + " ENV " + name, shown(name, value))))));
        variables.putAll(DescribedVariables.of(files, shipped.destination()));
        deployment
                .conditions()
                .environment()
                .forEach((name, value) ->
                        variables.put(name, new ClientVariable(value, Place.of("--env " + name, shown(name, value)))));
        for (Datasource datasource : client.config().datasources()) {
            Optional<String> name = datasource.variable().filter(each -> !variables.containsKey(each));
            if (name.isPresent()) {
                local(name.get())
                        .ifPresent(entry -> variables.put(
                                name.get(),
                                new ClientVariable(
                                        entry.value(),
                                        Place.in(FILE, entry.line(), shown(name.get(), entry.value())))));
            }
        }
        return variables;
    }

    private Optional<DotEnvEntry> local(String name) throws ProblemException {
        return files.texts()
                .read(files.folder().resolve(FILE))
                .flatMap(text -> DotEnvText.parse(text).entry(name));
    }

    /** Only what Prisma's own settings say is no secret. */
    private static String shown(String name, String value) {
        return name.startsWith("PRISMA_") && !value.contains("://") ? name + "=" + value : name;
    }
}
