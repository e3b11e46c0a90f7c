package dev.slipway.rule.client;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.client.JudgedClient.ClientVariable;
import dev.slipway.domain.client.ShippedClient;
import dev.slipway.domain.client.Tried;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ENG001: no folder in which a client looks has the engine that it looks for. */
record EngineNotFound(String rule) implements Check<JudgedClient> {
    private static final int MOST_ELSEWHERE = 10;

    @Override
    public Verdict judge(JudgedClient client) {
        if (client.use() instanceof EngineUse.None none) {
            return new Verdict.NotApplicable("the client loads no engine: " + none.why());
        }
        if (EngineOfOtherKind.isFound(client)) {
            return new Verdict.NotApplicable("there is an engine of the other kind (ENG002)");
        }
        if (!client.client().missing().isEmpty()) {
            return ofNoFolder(client);
        }
        EngineKind kind = client.kind().orElseThrow();
        Optional<ClientVariable> override = Optional.ofNullable(
                        client.variables().get(Overrides.name(kind)))
                .filter(each -> !each.value().isEmpty());
        if (override.filter(each -> Overrides.leads(client, each)).isPresent()) {
            return Verdict.PASSED;
        }
        Optional<Verdict> layer = override.flatMap(each -> ofLayer(client, each));
        if (override.isPresent() && Overrides.isFatal(client, kind)) {
            return layer.orElseGet(() -> dangling(client, kind, override.get()));
        }
        Optional<String> target = client.needed().target();
        if (target.isEmpty()) {
            return client.enginesSearched(Optional.of(kind)).isEmpty()
                    ? found(client, override, "a query engine, and there is none of any target")
                    : new Verdict.NotChecked("which engine the client looks for: "
                            + client.needed().why());
        }
        Optional<String> name = JudgedClient.fileName(kind, target.get());
        if (name.isPresent() && client.firstWith(name.get()).isPresent()) {
            return Verdict.PASSED;
        }
        return layer.orElseGet(() -> found(client, override, name.orElse("an engine for " + target.get())));
    }

    /** It throws before it looks anywhere. */
    private Verdict ofNoFolder(JudgedClient client) {
        String names = String.join(" and ", client.client().missing());
        return new Verdict.Found(
                List.of(
                        error(
                                capital(client.client().title(client.shipped())) + " is in an ES module, and asks for "
                                        + names + ", which an ES module does not have: it throws when it is loaded.",
                                List.of(client.client().place(client.shipped(), "an ES module that asks for " + names)),
                                "Let the bundler write CommonJS, or leave @prisma/client out of the bundle and ship it with node_modules.")));
    }

    /** What a layer brings that nobody has seen. */
    private static Optional<Verdict> ofLayer(JudgedClient client, ClientVariable override) {
        return client.unseen()
                .filter(why -> client.fromWorkingFolder(override.value()).startsWith("/opt/"))
                .map(why -> new Verdict.NotChecked("whether there is " + override.value() + ", the engine that "
                        + override.place().place() + " names: " + why + "; give the layer: --layer layer.zip"));
    }

    private Verdict dangling(JudgedClient client, EngineKind kind, ClientVariable override) {
        String variable = Overrides.name(kind);
        return Verdict.found(error(
                variable + " is set to " + override.value() + ", and there is no such file; "
                        + client.client().title(client.shipped()) + " looks nowhere else.",
                List.of(override.place(), client.client().place(client.shipped(), "loads what " + variable + " names")),
                "Unset " + variable + ", or put the engine there: slipway engine fetch"));
    }

    private Verdict found(JudgedClient client, Optional<ClientVariable> override, String wanted) {
        List<Place> evidence = new ArrayList<>();
        evidence.add(client.client().place(client.shipped(), "looks for " + wanted));
        override.ifPresent(each -> evidence.add(each.place()));
        List<Tried> searched = client.searched();
        for (int at = 0; at < searched.size(); at++) {
            Tried tried = searched.get(at);
            evidence.add(client.shipped().place(tried.folder(), "place " + (at + 1) + ": " + tried.why()));
        }
        List<TreeEntry> others = client.enginesSearched(Optional.empty());
        others.forEach(each -> evidence.add(client.shipped().place(each, "an engine that it does not look for")));
        List<TreeEntry> elsewhere = client.enginesElsewhere();
        elsewhere.stream()
                .limit(MOST_ELSEWHERE)
                .forEach(each -> evidence.add(client.shipped().place(each, "an engine where it does not look")));
        String why = client.needed()
                .target()
                .map(target -> " (" + client.needed().why() + ")")
                .orElse("");
        return new Verdict.Found(List.of(new Finding(
                rule(),
                Severity.ERROR,
                capital(client.client().title(client.shipped())) + " looks for " + wanted + why + ", and none of the "
                        + searched.size() + " folders in which it looks has it"
                        + (elsewhere.isEmpty() ? "." : "; " + elsewhere(elsewhere, client) + "."),
                evidence,
                remedy(client, wanted),
                causes(client, others),
                override.isPresent() ? Optional.empty() : MissingEngine.fix(client))));
    }

    private static String elsewhere(List<TreeEntry> elsewhere, JudgedClient client) {
        return elsewhere.size() == 1
                ? "there is one engine elsewhere, "
                        + client.shipped().shown(elsewhere.get(0).path())
                : "there are " + elsewhere.size() + " engines elsewhere";
    }

    /** What other rules say of the same thing. */
    private static List<String> causes(JudgedClient client, List<TreeEntry> others) {
        List<String> causes = new ArrayList<>();
        Optional<String> target = client.needed().target();
        boolean listed = target.isEmpty()
                || client.config().generator().targets().isEmpty()
                || client.config().hasTarget(target.get());
        if (!listed) {
            causes.add("PLT001");
        }
        if (target.isPresent() && !others.isEmpty()) {
            causes.add("PLT003");
        }
        if (client.client().kind() == ShippedClient.Kind.BUNDLED
                && !client.deadHints().isEmpty()) {
            causes.add("GEN005");
        }
        return causes;
    }

    private static String remedy(JudgedClient client, String wanted) {
        Optional<String> target = client.needed().target();
        if (target.filter(each -> each.endsWith("openssl-3.0.x")).isPresent()
                && client.config()
                        .version()
                        .filter(each -> !each.has(Trait.OPENSSL_3))
                        .isPresent()) {
            return "No release before 3.13.0 has an engine for it. Update Prisma, or choose a runtime with OpenSSL 1:"
                    + " slipway engine runtimes lists what can be named.";
        }
        if (target.isPresent()
                && !client.config().generator().targets().isEmpty()
                && !client.config().hasTarget(target.get())) {
            return "Add \"" + target.get() + "\" to binaryTargets, generate again and ship what is generated:"
                    + " slipway engine fetch --platform " + target.get() + " --add-target";
        }
        if (client.client().kind() == ShippedClient.Kind.BUNDLED) {
            return "Let the build copy " + wanted
                    + " beside the bundle, and schema.prisma too, by which the client knows"
                    + " its folder; or leave @prisma/client out of the bundle and ship it with node_modules.";
        }
        return "Ship " + (target.isPresent() ? wanted : "the engine") + " in "
                + client.shipped().shown(client.client().home())
                + ", where prisma generate puts it: slipway engine fetch"
                + target.map(each -> " --platform " + each).orElse("");
    }

    static String capital(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    /** The variables that name an engine's file. */
    private static final class Overrides {
        private Overrides() {}

        static String name(EngineKind kind) {
            return kind.isLibrary() ? "PRISMA_QUERY_ENGINE_LIBRARY" : "PRISMA_QUERY_ENGINE_BINARY";
        }

        static boolean leads(JudgedClient client, ClientVariable override) {
            return client.isFile(client.fromWorkingFolder(override.value()));
        }

        /** Up to 4.14 a library that is not there is looked for elsewhere. */
        static boolean isFatal(JudgedClient client, EngineKind kind) {
            return !kind.isLibrary()
                    || client.config()
                            .version()
                            .map(each -> each.has(Trait.CLIENT_FOLDER_FIRST))
                            .orElse(true);
        }
    }
}
