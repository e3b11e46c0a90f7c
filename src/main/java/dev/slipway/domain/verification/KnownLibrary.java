package dev.slipway.domain.verification;

import dev.slipway.domain.platform.NumberOrder;
import java.util.List;
import java.util.Optional;

/**
 * What a table says of a library of a runtime.
 *
 * @param path where it lies; empty where it is known not to be there
 * @param newest of each kind of symbol versions the newest, such as {@code GLIBC_2.34}; with a plus sign behind it where there
 *     may be newer ones
 * @param symbols those that it has without a version
 */
public record KnownLibrary(Optional<String> path, List<String> newest, List<String> symbols) {
    public KnownLibrary {
        newest = List.copyOf(newest);
        symbols = List.copyOf(symbols);
    }

    /** Whether it has a version; empty where the table does not tell. */
    public Optional<Boolean> has(String version) {
        for (String each : newest) {
            boolean more = each.endsWith("+");
            String last = more ? each.substring(0, each.length() - 1) : each;
            if (last.equals(version)) {
                return Optional.of(true);
            }
            if (kind(last).equals(kind(version))) {
                boolean older = new NumberOrder().compare(version, last) <= 0;
                return older ? Optional.of(true) : more ? Optional.empty() : Optional.of(false);
            }
        }
        return Optional.empty();
    }

    /** What stands before the first number: {@code GLIBC_}. */
    private static String kind(String version) {
        return version.split("[0-9]", 2)[0];
    }
}
