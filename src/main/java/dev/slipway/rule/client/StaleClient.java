package dev.slipway.rule.client;

import dev.slipway.domain.client.ComparedClient;
import dev.slipway.domain.client.ComparedClient.ProjectSchema;
import dev.slipway.domain.client.SchemaCompared;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Optional;

/** GEN002: the schema has changed since the client was generated. */
record StaleClient(String rule) implements Check<ComparedClient> {
    @Override
    public Verdict judge(ComparedClient client) {
        Optional<String> hash = client.config().schemaHash();
        Optional<String> generated = client.config().schema();
        if (hash.isEmpty() && generated.isEmpty()) {
            return new Verdict.NotApplicable("a client of before Prisma 5 does not say which schema it is of");
        }
        if (client.schema().isEmpty()) {
            return new Verdict.NotChecked(client.unknown());
        }
        ProjectSchema schema = client.schema().get();
        if (hash.isPresent() && SchemaCompared.isHashOf(hash.get(), schema.text())) {
            return Verdict.PASSED;
        }
        Optional<Integer> line =
                generated.isEmpty() ? Optional.of(1) : SchemaCompared.firstDifference(schema.text(), generated.get());
        return line.isEmpty() ? Verdict.PASSED : found(client, schema, line.get());
    }

    private Verdict found(ComparedClient client, ProjectSchema schema, int line) {
        String text =
                schema.text().lines().skip(line - 1L).findFirst().orElse("").strip();
        boolean isHash = client.config().schema().isEmpty();
        return Verdict.found(finding(
                client.shipped() ? Severity.ERROR : Severity.WARNING,
                EngineNotFound.capital(client.title()) + " was generated from another schema than " + schema.file()
                        + " is now.",
                List.of(
                        new Place(
                                client.place().kind(),
                                client.place().file(),
                                0,
                                0,
                                "",
                                client.config()
                                        .schemaHash()
                                        .map(hash -> "inlineSchemaHash: " + hash)
                                        .orElse("inlineSchema")),
                        isHash
                                ? Place.in(schema.file(), 0, "another hash")
                                : Place.in(schema.file(), line, "differs from here on: " + masked(text))),
                "Generate it again before it is packed: npx prisma generate"));
    }

    /** A line of a datasource may hold a password. */
    private static String masked(String line) {
        return line.contains("://") ? "url" : line;
    }
}
