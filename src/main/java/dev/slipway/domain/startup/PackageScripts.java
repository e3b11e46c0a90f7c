package dev.slipway.domain.startup;

import dev.slipway.domain.project.Fact;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts of a package.json.
 *
 * @param manager as {@code packageManager} names it: {@code yarn@4.1.0}
 */
public record PackageScripts(Map<String, Fact<String>> scripts, Optional<String> manager) {
    public PackageScripts {
        scripts = Map.copyOf(scripts);
    }

    /** One by its name. */
    public Optional<Fact<String>> script(String called) {
        return Optional.ofNullable(scripts.get(called));
    }

    /** Yarn 2 and later run no script before and after another. */
    boolean hasHooks() {
        return manager.filter(each -> each.startsWith("yarn@") && !each.startsWith("yarn@1"))
                .isEmpty();
    }
}
