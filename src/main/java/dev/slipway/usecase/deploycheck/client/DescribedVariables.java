package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.client.JudgedClient.ClientVariable;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.judgement.Place;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Prisma's own variables in the file that says where a project goes, wherever they stand in it. One that has two values, of
 * two functions, is left out: which of them counts is not known.
 */
final class DescribedVariables {
    /** As the Serverless Framework and compose files have it, as CloudFormation has it, and as Vercel has it. */
    private static final Set<String> ENVIRONMENTS = Set.of("environment", "Variables", "env");

    private final Map<String, ClientVariable> found = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Document document;

    private DescribedVariables(Document document) {
        this.document = document;
    }

    /** Those of a destination's file; none where it cannot be read, which others say. */
    static Map<String, ClientVariable> of(FolderTexts files, Destination destination) {
        String name = destination.why().file();
        Map<String, ClientVariable> all = new HashMap<>();
        if (!destination.isOfFile() || !name.matches(".*\\.(ya?ml|json|toml)")) {
            return all;
        }
        for (Document each : files.documents(name)) {
            DescribedVariables variables = new DescribedVariables(each);
            variables.walk(each.root());
            variables.found.keySet().removeAll(variables.twice);
            all.putAll(variables.found);
        }
        return all;
    }

    private void walk(Node node) {
        if (node instanceof Sequence list) {
            list.items().forEach(this::walk);
        } else if (node instanceof Mapping mapping) {
            for (MappingEntry entry : mapping.effective()) {
                if (ENVIRONMENTS.contains(entry.key().value()) && entry.value() instanceof Mapping environment) {
                    environment.effective().forEach(this::variable);
                }
                walk(entry.value());
            }
        }
    }

    private void variable(MappingEntry entry) {
        String name = entry.key().value();
        if (name.startsWith("PRISMA_")
                && entry.value() instanceof Scalar value
                && value.value().indexOf('$') < 0) {
            Place place = Place.in(document.name(), document.line(entry.key()), name + "=" + value.value());
            ClientVariable before = found.put(name, new ClientVariable(value.value(), place));
            if (before != null && !before.value().equals(value.value())) {
                twice.add(name);
            }
        }
    }
}
