package dev.slipway.rule.client;

import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ENG011: a file that a client reads beside its code is not there: its schema, or the query compiler. */
record FileBesideMissing(String rule) implements Check<JudgedClient> {
    private static final String PACKAGE = "@prisma/client";

    @Override
    public Verdict judge(JudgedClient client) {
        List<Missing> wanted = new ArrayList<>();
        boolean readsSchema = client.kind().isPresent()
                && client.config()
                        .version()
                        .map(each -> each.has(Trait.SCHEMA_READ_BESIDE))
                        .orElse(false);
        if (readsSchema) {
            wanted.add(new Missing("schema.prisma", client.ownFolder() + "/schema.prisma", "read by the engine"));
        }
        boolean compiles =
                (client.kind().isEmpty() && !client.config().withEngine().equals(Optional.of(false)))
                        || client.major().map(major -> major > 6).orElse(false);
        if (compiles) {
            client.client()
                    .beside()
                    .forEach(name -> wanted.add(
                            new Missing(name, JudgedClient.join(client.ownFolder(), name), "read by the client")));
            client.client().modules().forEach(name -> wanted.add(new Missing(name, path(client, name), "loaded")));
        }
        if (wanted.isEmpty()) {
            return new Verdict.NotApplicable("the client has all that it needs in its own code, or its engine");
        }
        List<Missing> missing =
                wanted.stream().filter(each -> !client.isFile(each.path())).toList();
        return missing.isEmpty() ? Verdict.PASSED : found(client, missing);
    }

    /** @param why a few words */
    private record Missing(String name, String path, String why) {}

    private static String path(JudgedClient client, String module) {
        if (module.startsWith(PACKAGE + "/")) {
            return client.module(PACKAGE)
                    .map(folder -> folder + module.substring(PACKAGE.length()))
                    .orElse(JudgedClient.join(client.client().folder(), "node_modules/" + module));
        }
        return JudgedClient.join(client.client().folder(), module);
    }

    private Verdict found(JudgedClient client, List<Missing> missing) {
        List<Place> evidence = new ArrayList<>();
        List<String> names = missing.stream().map(Missing::name).toList();
        evidence.add(client.client().place(client.shipped(), "needs " + String.join(", ", names)));
        missing.forEach(each -> evidence.add(client.shipped().place(each.path(), "not there; " + each.why())));
        return Verdict.found(error(
                EngineNotFound.capital(client.client().title(client.shipped())) + " needs "
                        + String.join(" and ", names) + ", and what ships lacks "
                        + (names.size() == 1 ? "it." : "them."),
                evidence,
                "Let the build copy what prisma generate writes beside the client, this file too, or leave the client"
                        + " out of the bundle."));
    }
}
