package dev.slipway.rule.client;

import dev.slipway.domain.client.ClientConfig.Datasource;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.client.JudgedClient.ClientVariable;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Optional;

/** ENG010: a client that was generated without an engine takes only the URL of a proxy. */
record DirectUrlWithoutEngine(String rule) implements Check<JudgedClient> {
    @Override
    public Verdict judge(JudgedClient client) {
        if (client.major().map(major -> major < 4 || major > 6).orElse(true)) {
            return new Verdict.NotApplicable("only clients of Prisma 4 to 6 are generated without an engine on demand");
        }
        if (!client.config().withEngine().equals(Optional.of(false))
                || client.config().generator().engineType().equals(Optional.of("client"))) {
            return new Verdict.NotApplicable("the client was not generated with --no-engine");
        }
        Optional<ClientVariable> url = client.url();
        if (url.isEmpty()) {
            String variable = client.config().datasources().stream()
                    .findFirst()
                    .flatMap(Datasource::variable)
                    .orElse("DATABASE_URL");
            return new Verdict.NotChecked(
                    "whether the URL of " + client.client().title(client.shipped())
                            + ", which has no engine, begins with prisma://: --env " + variable + "=... tells it");
        }
        String value = url.get().value();
        if (value.startsWith("prisma://") || value.startsWith("prisma+postgres://")) {
            return Verdict.PASSED;
        }
        int colon = value.indexOf("://");
        String scheme = colon > 0 && colon < 20 ? value.substring(0, colon + 3) : "another scheme";
        return Verdict.found(error(
                EngineNotFound.capital(client.client().title(client.shipped()))
                        + " was generated without an engine, so that its URL must begin with prisma://; it begins with "
                        + scheme + ".",
                List.of(
                        client.client().place(client.shipped(), "generated without an engine"),
                        url.get().place()),
                "Generate it without --no-engine, or give it the prisma:// URL of Accelerate."));
    }
}
