package dev.slipway.adapter.project;

import dev.slipway.domain.descriptor.Supplied;
import java.nio.file.Path;
import java.util.List;
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
        return variables.stream().filter(each -> each.name().equals(variable)).findFirst();
    }
}
