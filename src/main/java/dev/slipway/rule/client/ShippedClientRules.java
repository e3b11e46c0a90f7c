package dev.slipway.rule.client;

import dev.slipway.domain.client.ClientsShipped;
import dev.slipway.domain.client.ComparedClient;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.client.TracedHint;
import dev.slipway.domain.judgement.Check;
import java.util.List;

/** The rules of the client in what ships. */
public final class ShippedClientRules {
    private ShippedClientRules() {}

    /** Of each client and the place where it runs. */
    public static List<Check<JudgedClient>> all() {
        return List.of(
                new EngineNotFound("ENG001"),
                new EngineOfOtherKind("ENG002"),
                new DirectUrlWithoutEngine("ENG010"),
                new FileBesideMissing("ENG011"),
                new MadeByInstallation("GEN004"));
    }

    /** Of all that ships together. */
    public static List<Check<ClientsShipped>> ofAll() {
        return List.of(new NothingGenerated("GEN001"));
    }

    /** Of a client and its schema. */
    public static List<Check<ComparedClient>> ofSchema() {
        return List.of(new StaleClient("GEN002"));
    }

    /** Of what a client says to bundlers. */
    public static List<Check<TracedHint>> ofHints() {
        return List.of(new HintLeadsNowhere("GEN005"));
    }
}
