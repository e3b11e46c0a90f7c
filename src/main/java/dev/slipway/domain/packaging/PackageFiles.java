package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
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
public record PackageFiles(Tree tree, String root, List<TreeEntry> own, List<TreeEntry> layers, List<TreeEntry> links) {
    public PackageFiles {
        own = List.copyOf(own);
        layers = List.copyOf(layers);
        links = List.copyOf(links);
    }

    /** All of one that ships; an image is one package from its root on. */
    public static PackageFiles of(Shipped shipped) throws IOException {
        List<TreeEntry> own = new ArrayList<>();
        List<TreeEntry> layers = new ArrayList<>();
        List<TreeEntry> links = new ArrayList<>();
        String root = shipped.isImage() ? "" : shipped.root();
        shipped.tree().each(entry -> {
            if (entry.kind() == TreeEntry.Kind.FILE) {
                (entry.path().startsWith(root + "/") ? own : layers).add(entry);
            } else if (entry.kind() == TreeEntry.Kind.LINK) {
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
    public static long bytes(List<TreeEntry> files) {
        return files.stream().mapToLong(TreeEntry::size).sum();
    }

    /** The largest files of the package, the largest first. */
    public List<TreeEntry> largest(int most) {
        return own.stream()
                .sorted(Comparator.comparingLong(TreeEntry::size).reversed().thenComparing(TreeEntry::path))
                .limit(most)
                .toList();
    }
}
