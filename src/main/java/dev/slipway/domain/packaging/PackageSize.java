package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The size of one that ships, for reports.
 *
 * @param name as its user named it
 * @param platform where it goes, by its word
 * @param unpacked the bytes of its files
 * @param layers the bytes of layers over it, unpacked
 * @param packed the bytes of the archive; empty for a folder
 * @param limit of the unpacked sum with layers; empty where none is known
 * @param files the largest
 * @param packages the largest parts
 */
public record PackageSize(
        String name,
        String platform,
        int count,
        long unpacked,
        long layers,
        OptionalLong packed,
        Optional<SizeLimit> limit,
        List<Part> files,
        List<Part> packages) {
    private static final int FILES = 10;

    /** What is in no package of its own. */
    public static final String OWN = "files of its own";

    public PackageSize {
        files = List.copyOf(files);
        packages = List.copyOf(packages);
    }

    /**
     * A part.
     *
     * @param name of a file or a package
     * @param idle bytes of it that nothing needs
     */
    public record Part(String name, long bytes, long idle) {}

    /** Of one. */
    public static PackageSize of(ShippedPackage one) {
        return new PackageSize(
                one.shipped().name(),
                one.shipped().destination().platform().word(),
                one.files().own().size(),
                one.files().ownBytes(),
                one.unpacked() - one.files().ownBytes(),
                one.shipped().packed(),
                one.limit(SizeLimit.Of.UNPACKED),
                one.files().largest(FILES).stream()
                        .map(file -> new Part(one.shipped().shown(file.path()), file.size(), idle(one, file)))
                        .toList(),
                packages(one, FILES));
    }

    /** The largest packages, and what is in none, the largest first. */
    public static List<Part> packages(ShippedPackage one, int most) {
        Map<String, long[]> sums = new HashMap<>();
        for (Entry file : one.files().own()) {
            String name = NodePackage.name(file.path());
            long[] sum = sums.computeIfAbsent(name.isEmpty() ? OWN : name, each -> new long[2]);
            sum[0] += file.size();
            sum[1] += idle(one, file);
        }
        return sums.entrySet().stream()
                .map(each -> new Part(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .sorted(Comparator.comparingLong(Part::bytes).reversed().thenComparing(Part::name))
                .limit(most)
                .toList();
    }

    private static long idle(ShippedPackage one, Entry file) {
        return one.leftovers().all().stream().anyMatch(each -> each.holds(file.path())) ? file.size() : 0;
    }
}
