package dev.slipway.adapter.tables;

import dev.slipway.domain.capacity.EngineName;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A size that is not in the table. */
final class UnknownInstance {
    private static final int FEW = 12;

    private UnknownInstance() {}

    /** @param sizes those of the engine, or of all when none was named */
    static ProblemException problem(String instance, Optional<String> engine, List<String> sizes) {
        return Problem.usage("No size is called \"" + instance + "\""
                        + engine.map(e -> " for " + e).orElse("") + " in the table of database sizes"
                        + near(instance, sizes) + ".")
                .remedy("Ask the server with " + EngineName.question(engine.orElse(""))
                        + " and give its answer with --max-connections N; or see all sizes: "
                        + "slipway connections instances"
                        + engine.map(e -> " --engine " + e).orElse(""));
    }

    /** The name that was meant, or those that it begins, such as all of {@code serverless}; else all, when they are few. */
    private static String near(String instance, List<String> sizes) {
        Optional<String> nearest = NearestName.to(instance, sizes);
        if (nearest.isPresent()) {
            return "; the nearest name is " + nearest.get();
        }
        List<String> begun = new ArrayList<>();
        for (String size : sizes) {
            if (size.startsWith(instance + ".")) {
                begun.add(size);
            }
        }
        List<String> named = begun.isEmpty() ? sizes : begun;
        if (named.size() > FEW && !begun.isEmpty()) {
            return "; there are " + String.join(", ", named.subList(0, FEW / 2)) + " and more, up to "
                    + named.get(named.size() - 1);
        }
        return named.size() <= FEW ? "; there are " + String.join(", ", named) : "";
    }
}
