package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.List;
import java.util.Optional;

/**
 * The files of a project's folder.
 *
 * @param names relative to it, with {@code /}, sorted; without packages and hidden folders
 * @param whole whether these are all
 * @param frameworks those that are known, of several in a project the first counts
 * @param builders those that the platform has
 */
public record ProjectFiles(
        PackageManifest manifest, List<String> names, boolean whole, List<Framework> frameworks, Builders builders) {
    public ProjectFiles {
        names = List.copyOf(names);
        frameworks = List.copyOf(frameworks);
    }

    /** The framework that vercel.json names, else the one that the project shows. */
    public Optional<Framework> framework(Optional<String> named) {
        return frameworks.stream()
                .filter(each -> named.isPresent() ? each.slug().equals(named.get()) : each.isOf(manifest, names))
                .findFirst();
    }
}
