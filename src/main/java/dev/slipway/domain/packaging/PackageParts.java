package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.packaging.PackageSize.Branch;
import dev.slipway.domain.packaging.PackageSize.SizePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the bytes of a package apart, by Node packages and by files. */
record PackageParts(ShippedPackage one) {
    /** What is in no package of its own. */
    private static final String OWN = "files of its own";

    /** Smaller shares cannot be told apart on a map. */
    private static final int SMALLEST = 400;

    private static final int MOST_PACKAGES = 40;
    private static final int MOST_FILES = 12;
    private static final Comparator<SizePart> LARGEST =
            Comparator.comparingLong(SizePart::bytes).reversed().thenComparing(SizePart::name);

    /** The largest files. */
    List<SizePart> files(int most) {
        return one.files().largest(most).stream().map(this::part).toList();
    }

    /** The largest packages, and what is in none. */
    List<SizePart> packages(int most) {
        Map<String, SizePart> sums = new HashMap<>();
        for (TreeEntry file : one.files().own()) {
            SizePart part = measured(nameOf(file), file);
            sums.merge(part.name(), part, SizePart::and);
        }
        return sums.values().stream().sorted(LARGEST).limit(most).toList();
    }

    /** All of it; what is too small to be seen is put together, but nothing that could stay away. */
    List<Branch> map() {
        long smallest = one.files().ownBytes() / SMALLEST;
        Map<String, List<TreeEntry>> files =
                one.files().own().stream().collect(Collectors.groupingBy(PackageParts::nameOf));
        List<SizePart> shown = folded(packages(Integer.MAX_VALUE), smallest, MOST_PACKAGES, "smaller packages");
        return shown.stream()
                .map(part -> new Branch(
                        part,
                        files.containsKey(part.name())
                                ? folded(
                                        parts(files.getOrDefault(part.name(), List.of())),
                                        smallest,
                                        MOST_FILES,
                                        "smaller files")
                                : List.of(part)))
                .toList();
    }

    private List<SizePart> parts(List<TreeEntry> files) {
        return files.stream().map(this::part).sorted(LARGEST).toList();
    }

    /** @param parts the largest first */
    private static List<SizePart> folded(List<SizePart> parts, long smallest, int most, String name) {
        List<SizePart> kept = new ArrayList<>();
        List<SizePart> small = new ArrayList<>();
        for (SizePart part : parts) {
            boolean seen = part.bytes() > 0 && (part.bytes() >= smallest || part.idle() > 0);
            (seen && kept.size() < most ? kept : small).add(part);
        }
        if (small.size() == 1) {
            kept.add(small.get(0));
        } else {
            small.stream()
                    .reduce(SizePart::and)
                    .ifPresent(sum ->
                            kept.add(new SizePart(small.size() + " " + name, sum.bytes(), sum.idle(), sum.packed())));
        }
        return kept.stream().filter(part -> part.bytes() > 0).sorted(LARGEST).toList();
    }

    private static String nameOf(TreeEntry file) {
        String name = NodePackage.name(file.path());
        return name.isEmpty() ? OWN : name;
    }

    private SizePart part(TreeEntry file) {
        return measured(one.shipped().shown(file.path()), file);
    }

    private SizePart measured(String name, TreeEntry file) {
        return new SizePart(name, file.size(), idle(file), one.files().tree().packed(file));
    }

    private long idle(TreeEntry file) {
        return one.leftovers().all().stream().anyMatch(each -> each.holds(file.path())) ? file.size() : 0;
    }
}
