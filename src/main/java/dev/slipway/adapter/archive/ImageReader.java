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
final class ImageReader {
    private static final int BEGINNING = 1 << 16;

    private final String name;
    private final ImageFiles files;
    private final Spill spill;
    private final KeptContents kept;

    ImageReader(String name, Tree parts, Spill spill, KeptContents kept) {
        this.name = name;
        this.files = new ImageFiles(name, parts);
        this.spill = spill;
        this.kept = kept;
    }

    /** Whether what has these parts is an image at all. */
    static boolean isImage(Tree parts) throws IOException {
        return parts.entry("/oci-layout").isPresent() || isDockerArchive(parts);
    }

    /** By what the manifest holds: a web application has one of that name too, and Jib's parts have names of their own. */
    static boolean isDockerArchive(Tree parts) throws IOException {
        Optional<ByteSource> manifest = new ImageFiles("", parts).find(DockerManifest.FILE);
        if (manifest.isEmpty()) {
            return false;
        }
        int length = (int) Math.min(manifest.get().size(), BEGINNING);
        String text = new String(manifest.get().read(0, length), StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("[") && text.contains("\"Config\"") && text.contains("\"Layers\"");
    }

    /** The one that is asked for. */
    Image choose(Optional<ImagePlatform> platform) throws IOException, ProblemException {
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
