package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads an image from the parts that an archive or folder has: which of several it is, and its layers in their order. */
record ImageReader(String name, Tree parts, ImageParts files, Spill spill, KeptContents kept) {
    private static final int BEGINNING = 1 << 16;

    ImageReader(String name, Tree parts, Spill spill, KeptContents kept) {
        this(name, parts, new ImageParts(name, parts), spill, kept);
    }

    /** Whether what has these parts is an image at all. */
    static boolean isImage(Tree parts) throws IOException {
        return parts.entry("/oci-layout").isPresent() || isDirectory(parts) || isDockerArchive(parts);
    }

    /** By the first line that skopeo writes into its {@code dir:}. */
    private static boolean isDirectory(Tree parts) throws IOException {
        return beginning(parts, "version").startsWith("Directory Transport Version");
    }

    /** By what the manifest holds: a web application has one of that name too, and Jib's parts have names of their own. */
    static boolean isDockerArchive(Tree parts) throws IOException {
        String text = beginning(parts, DockerManifest.FILE);
        return text.stripLeading().startsWith("[") && text.contains("\"Config\"") && text.contains("\"Layers\"");
    }

    private static String beginning(Tree parts, String path) throws IOException {
        Optional<ByteSource> file = new ImageParts("", parts).find(path);
        if (file.isEmpty()) {
            return "";
        }
        int length = (int) Math.min(file.get().size(), BEGINNING);
        return new String(file.get().read(0, length), StandardCharsets.UTF_8);
    }

    /** The one that is asked for. */
    Image choose(Optional<ImagePlatform> platform) throws IOException, ProblemException {
        if (isDirectory(parts)) {
            return new ImageChoice(name, platform).of(OciIndex.ofDirectory(files));
        }
        List<Image> images = new OciIndex(files).images();
        return new ImageChoice(name, platform).of(images.isEmpty() ? new DockerManifest(files).images() : images);
    }

    /** Puts its layers together. */
    void read(Image image, Layers layers) throws IOException, ProblemException {
        for (String path : image.layers()) {
            layers.next();
            ByteSource bytes = files.need(path);
            if (bytes instanceof PassingParts.Layer gone) {
                for (Item item : gone.items()) {
                    layers.add(item);
                }
            } else {
                read(path, Compressed.of(bytes, spill), layers);
            }
        }
    }

    private void read(String path, Compressed layer, Layers layers) throws IOException, ProblemException {
        if (!layer.isTar()) {
            throw files.broken("its layer " + path + " is no tar, also not one that gzip or zstd made smaller");
        }
        try (InputStream in = layer.stream()) {
            new TarItems(layer.contents(kept), layers::add).read(in);
        }
    }
}
