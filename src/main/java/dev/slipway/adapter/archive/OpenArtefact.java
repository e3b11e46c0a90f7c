package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An artefact while it is being read, and after. */
final class OpenArtefact implements Artefact {
    private final String name;
    private final Layers layers;
    private final Spill spill = new Spill();
    private final KeptContents kept;
    private final List<Closeable> files = new ArrayList<>();
    private Form form = Form.FOLDER;
    private Tree tree;
    private Optional<ImageConfig> image = Optional.empty();
    private OptionalLong packed = OptionalLong.empty();

    OpenArtefact(String name, Interest interest) {
        this.name = name;
        this.layers = new Layers(name);
        this.tree = layers.tree();
        this.kept = new KeptContents(interest, spill);
        files.add(spill);
    }

    Layers layers() {
        return layers;
    }

    Spill spill() {
        return spill;
    }

    KeptContents kept() {
        return kept;
    }

    <T extends Closeable> T closing(T file) {
        files.add(file);
        return file;
    }

    void be(Form packed) {
        form = packed;
    }

    void be(Tree all) {
        tree = all;
    }

    void bePacked(long bytes) {
        packed = OptionalLong.of(bytes);
    }

    void be(ImageConfig config) {
        image = Optional.of(config);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public Tree tree() {
        return tree;
    }

    @Override
    public OptionalLong packed() {
        return packed;
    }

    @Override
    public Optional<ImageConfig> image() {
        return image;
    }

    @Override
    public List<String> notes() {
        return spill.used()
                ? List.of("Files of compressed layers of " + name
                        + " were written to a temporary file, which goes away with this run.")
                : List.of();
    }

    @Override
    public void close() {
        try {
            for (Closeable each : files) {
                each.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
