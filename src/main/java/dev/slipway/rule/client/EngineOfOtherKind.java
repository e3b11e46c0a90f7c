package dev.slipway.rule.client;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ENG002: a client looks for a program, and there is a library; or the other way round. */
record EngineOfOtherKind(String rule) implements Check<JudgedClient> {
    @Override
    public Verdict judge(JudgedClient client) {
        if (client.major().map(major -> major < 3).orElse(false)) {
            return new Verdict.NotApplicable("before Prisma 3 there is no engineType");
        }
        if (client.use() instanceof EngineUse.None none) {
            return new Verdict.NotApplicable("the client loads no engine: " + none.why());
        }
        if (!isFound(client)) {
            return Verdict.PASSED;
        }
        EngineKind wanted = client.kind().orElseThrow();
        boolean asked = !client.kind().equals(JudgedClient.kind(client.generatedFor()));
        List<Place> evidence = new ArrayList<>();
        Optional.ofNullable(client.variables().get(JudgedClient.ENGINE_TYPE))
                .filter(each -> asked)
                .ifPresent(each -> evidence.add(each.place()));
        evidence.add(client.client()
                .place(
                        client.shipped(),
                        client.config()
                                .generator()
                                .engineType()
                                .map(type -> "engineType: " + type)
                                .orElse("looks for a " + word(wanted))));
        List<TreeEntry> others = client.enginesSearched(Optional.of(other(wanted)));
        others.forEach(each -> evidence.add(client.shipped().place(each, "a " + word(other(wanted)))));
        String ships =
                others.isEmpty() ? "" : "; what ships is " + others.get(0).name();
        return Verdict.found(error(
                EngineNotFound.capital(client.client().title(client.shipped())) + " loads the query engine as a "
                        + word(wanted)
                        + (asked
                                ? ", since " + JudgedClient.ENGINE_TYPE + " asks for that, and is generated for the "
                                        + word(other(wanted))
                                : "")
                        + ships + ".",
                evidence,
                asked
                        ? "Unset " + JudgedClient.ENGINE_TYPE + ", or set it when the client is generated too."
                        : "Fetch the other kind: slipway engine fetch; or change engineType and generate again."));
    }

    /** Whether the kinds contradict each other: what the process asks for, what was generated, what lies there. */
    static boolean isFound(JudgedClient client) {
        Optional<EngineKind> wanted = client.kind();
        if (wanted.isEmpty() || client.major().map(major -> major < 3).orElse(false)) {
            return false;
        }
        boolean asked = !wanted.equals(JudgedClient.kind(client.generatedFor()));
        if (asked
                && client.config()
                        .version()
                        .map(each -> each.has(Trait.RUNTIME_OF_ONE_KIND))
                        .orElse(false)) {
            return true;
        }
        Optional<String> target = client.needed().target();
        if (target.isPresent()) {
            return !has(client, wanted.get(), target.get()) && has(client, other(wanted.get()), target.get());
        }
        return client.enginesSearched(wanted).isEmpty()
                && !client.enginesSearched(Optional.of(other(wanted.get()))).isEmpty();
    }

    private static boolean has(JudgedClient client, EngineKind kind, String target) {
        return JudgedClient.fileName(kind, target).flatMap(client::firstWith).isPresent();
    }

    private static EngineKind other(EngineKind kind) {
        return kind.isLibrary() ? EngineKind.QUERY_BINARY : EngineKind.QUERY_LIBRARY;
    }

    private static String word(EngineKind kind) {
        return kind.isLibrary() ? "library" : "program";
    }
}
