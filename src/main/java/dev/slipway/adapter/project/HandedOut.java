package dev.slipway.adapter.project;

import dev.slipway.domain.descriptor.Supplied;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform's files hand to the deployed process.
 *
 * @param base the folder that they lie in
 */
record HandedOut(Path base, List<Supplied> variables) {
    HandedOut {
        variables = List.copyOf(variables);
    }

    Optional<Supplied> of(String variable) {
        return variables.stream()
                .filter(each -> each.name().equals(variable) && each.stage().isEmpty())
                .findFirst();
    }

    /** What stages get in the place of that, each the first of its own, where it is another text. */
    Map<String, Supplied> ofStages(String variable) {
        Map<String, Supplied> stages = new LinkedHashMap<>();
        Optional<Supplied> usual = of(variable);
        for (Supplied each : variables) {
            if (each.name().equals(variable) && each.stage().isPresent()) {
                stages.putIfAbsent(each.stage().get(), each);
            }
        }
        stages.values().removeIf(each -> usual.filter(each::isLike).isPresent());
        return stages;
    }
}
