package dev.slipway.domain.packaging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * The size of one that ships, for reports.
 *
 * @param name as its user named it
 * @param platform where it goes, by its word
 * @param unpacked the bytes of its files
 * @param layers the bytes of layers over it, unpacked
 * @param packed the bytes of the archive; empty for a folder
 * @param limit of the unpacked sum with layers; empty where none is known
 * @param packedLimit of the archive; empty where none is known
 * @param files the largest
 * @param packages the largest parts
 * @param map all of it: the parts with their largest files, what is small as one; the largest first
 */
public record PackageSize(
        String name,
        String platform,
        int count,
        long unpacked,
        long layers,
        OptionalLong packed,
        Optional<SizeLimit> limit,
        Optional<SizeLimit> packedLimit,
        List<SizePart> files,
        List<SizePart> packages,
        List<Branch> map) {
    private static final int MOST = 10;

    public PackageSize {
        files = List.copyOf(files);
        packages = List.copyOf(packages);
        map = List.copyOf(map);
    }

    /**
     * A part.
     *
     * @param name of a file or a package
     * @param idle bytes of it that nothing needs
     * @param packed its bytes as the archive has them; empty where it does not pack each file by itself
     */
    public record SizePart(String name, long bytes, long idle, OptionalLong packed) {
        /** Both together, under the name of this one. */
        SizePart and(SizePart other) {
            return new SizePart(
                    name,
                    bytes + other.bytes,
                    idle + other.idle,
                    packed.isPresent() && other.packed.isPresent()
                            ? OptionalLong.of(packed.getAsLong() + other.packed.getAsLong())
                            : OptionalLong.empty());
        }
    }

    /**
     * A part with what it is made of.
     *
     * @param files that make up all of it
     */
    public record Branch(SizePart part, List<SizePart> files) {
        public Branch {
            files = List.copyOf(files);
        }
    }

    /** Of one. */
    public static PackageSize of(ShippedPackage one) {
        PackageParts parts = new PackageParts(one);
        return new PackageSize(
                one.shipped().name(),
                one.shipped().destination().platform().word(),
                one.files().own().size(),
                one.files().ownBytes(),
                one.unpacked() - one.files().ownBytes(),
                one.shipped().packed(),
                one.limit(SizeLimit.Of.UNPACKED),
                one.limit(SizeLimit.Of.PACKED).or(() -> one.limit(SizeLimit.Of.DIRECT)),
                parts.files(MOST),
                parts.packages(MOST),
                parts.map());
    }

    /** The same with every name as {@code shown} has it. */
    public PackageSize named(UnaryOperator<String> shown) {
        return new PackageSize(
                shown.apply(name),
                platform,
                count,
                unpacked,
                layers,
                packed,
                limit,
                packedLimit,
                named(files, shown),
                named(packages, shown),
                map.stream()
                        .map(each -> new Branch(named(each.part(), shown), named(each.files(), shown)))
                        .toList());
    }

    private static List<SizePart> named(List<SizePart> parts, UnaryOperator<String> shown) {
        return parts.stream().map(part -> named(part, shown)).toList();
    }

    private static SizePart named(SizePart part, UnaryOperator<String> shown) {
        return new SizePart(shown.apply(part.name()), part.bytes(), part.idle(), part.packed());
    }

    /** The largest packages, and what is in none, the largest first. */
    public static List<SizePart> packages(ShippedPackage one, int most) {
        return new PackageParts(one).packages(most);
    }
}
