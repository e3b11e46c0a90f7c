package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.Entry;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.deployment.Shipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files and links of a package and of the layers over it.
 *
 * @param tree that they are in
 * @param root the folder of the package in it
 * @param own files of the package
 * @param layers files of layers, which lie elsewhere
 * @param links of both
 */
public record PackageFiles(Tree tree, String root, List<Entry> own, List<Entry> layers, List<Entry> links) {
    public PackageFiles {
        own = List.copyOf(own);
        layers = List.copyOf(layers);
        links = List.copyOf(links);
    }

    /** All of one that ships; an image is one package from its root on. */
    public static PackageFiles of(Shipped shipped) throws IOException {
        List<Entry> own = new ArrayList<>();
        List<Entry> layers = new ArrayList<>();
        List<Entry> links = new ArrayList<>();
        String root = shipped.isImage() ? "" : shipped.root();
        shipped.tree().each(entry -> {
            if (entry.kind() == Entry.Kind.FILE) {
                (entry.path().startsWith(root + "/") ? own : layers).add(entry);
            } else if (entry.kind() == Entry.Kind.LINK) {
                links.add(entry);
            }
        });
        return new PackageFiles(shipped.tree(), root, own, layers, links);
    }

    /** The bytes of the package, unpacked. */
    public long ownBytes() {
        return bytes(own);
    }

    /** The bytes of the layers at hand, unpacked. */
    public long layerBytes() {
        return bytes(layers);
    }

    /** The bytes of files. */
    public static long bytes(List<Entry> files) {
        return files.stream().mapToLong(Entry::size).sum();
    }

    /** The largest files of the package, the largest first. */
    public List<Entry> largest(int most) {
        return own.stream()
                .sorted(Comparator.comparingLong(Entry::size).reversed().thenComparing(Entry::path))
                .limit(most)
                .toList();
    }
}
