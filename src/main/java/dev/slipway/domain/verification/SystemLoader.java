package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.MachO;
import dev.slipway.domain.binary.NativeFile.Pe;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What macOS or Windows makes of a file, as far as the libraries that it names are those of every such system.
 *
 * @param isSystems whether every such system has a library of that name
 */
public record SystemLoader(Site site, Predicate<String> isSystems) {
    /** For a file of the site's system and CPU. */
    public Loading load(NativeFile file) {
        if (file instanceof Pe pe) {
            return named(
                    pe.needed().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList(),
                    Optional.empty());
        }
        if (file instanceof MachO machO) {
            return machO.slices().stream()
                    .filter(slice -> fits(slice.cpu()))
                    .findFirst()
                    .map(slice -> named(slice.needed(), slice.minimumOs()))
                    .orElseGet(() -> Loadings.notDecided("its part for this CPU was not found", List.of()));
        }
        return Loadings.notDecided("what " + site.name() + " makes of it is not known", List.of());
    }

    private boolean fits(Optional<Cpu> cpu) {
        return site.cpu().isEmpty() || cpu.equals(site.cpu());
    }

    private Loading named(List<String> names, Optional<String> minimum) {
        List<Library> needed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : names) {
            boolean known = isSystems.test(name);
            needed.add(new Library(name, known ? Optional.of(name) : Optional.empty(), List.of()));
            if (!known) {
                others.add(name);
            }
        }
        if (!others.isEmpty()) {
            return Loadings.notDecided(
                    "not every system has " + String.join(", ", others)
                            + ", and the tables do not tell whether this one" + " does",
                    needed);
        }
        return minimum.isEmpty()
                ? Loadings.loads(needed)
                : Loadings.notDecided(
                        "it needs macOS " + minimum.get() + " or newer, and the version is not known", needed);
    }
}
