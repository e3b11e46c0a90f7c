package dev.slipway.domain.install;

import dev.slipway.domain.install.NativeNeed.WantedPlatform;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * The platforms whose packages an installation takes of those that are locked, where a setting says so:
 * {@code supportedArchitectures} of pnpm and yarn, {@code os}, {@code cpu} and {@code libc} of npm.
 *
 * @param os as Node names them, and {@code current}; none where nothing is said
 * @param place of the setting
 */
public record InstalledPlatforms(List<String> os, List<String> cpu, List<String> libc, Place place) {
    private static final String CURRENT = "current";

    public InstalledPlatforms {
        os = List.copyOf(os);
        cpu = List.copyOf(cpu);
        libc = List.copyOf(libc);
    }

    /** What of a platform it leaves out, a clause; empty where it takes it, or where only the machine tells. */
    Optional<String> lacks(WantedPlatform platform) {
        return lacks("os", os, "linux")
                .or(() -> platform.cpu().flatMap(each -> lacks("cpu", cpu, each)))
                .or(() -> lacks("libc", libc, platform.libc()));
    }

    private static Optional<String> lacks(String key, List<String> values, String wanted) {
        boolean said = !values.isEmpty() && !values.contains(CURRENT) && !values.contains(wanted);
        return said ? Optional.of(key + " is " + String.join(", ", values) + ", without " + wanted) : Optional.empty();
    }
}
