package dev.slipway.domain.deployment;

import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.judgement.Place;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One package of a project, or its image, as the process that it is made for will see it.
 *
 * @param name as its user named it: {@code dist.zip}
 * @param tree begins at the root of the file system there; a package lies in {@code root} of it, layers below {@code /opt}
 * @param root where the package lies there, {@code /var/task}; of an image the working folder, {@code /} where it has none
 * @param destination where it goes
 * @param image what an image says of how it is run; empty for a package
 * @param packed the bytes of the archive; empty for a folder
 */
public record Shipped(
        String name,
        Form form,
        Tree tree,
        String root,
        Destination destination,
        Optional<ImageConfig> image,
        OptionalLong packed) {
    /** Where a package lies that a container's image will have. */
    public static final String APP = "/app";

    /** Whether it is a whole file system, with the libraries of its system. */
    public boolean isImage() {
        return image.isPresent() || (destination.platform().isImage() && root.equals("/"));
    }

    /** A path as its user knows it: in a package from its own root, in an image from the image's. */
    public String shown(String path) {
        return !isImage() && path.startsWith(root + "/") ? path.substring(root.length() + 1) : path;
    }

    /** Something of it, as evidence. */
    public Place place(String path, String text) {
        return new Place(Place.Kind.SHIPPED, name + ":" + shown(path), 0, 0, "", text);
    }

    /** Something of it, as evidence. */
    public Place place(TreeEntry entry, String text) {
        return place(entry.path(), text);
    }
}
