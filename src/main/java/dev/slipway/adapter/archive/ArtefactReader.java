package dev.slipway.adapter.archive;

import dev.slipway.adapter.files.FileBytes;
import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Entry;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what something is, by its bytes, and reads it. */
final class ArtefactReader {
    private final Wanted wanted;
    private final OpenArtefact opened;

    ArtefactReader(Wanted wanted, OpenArtefact opened) {
        this.wanted = wanted;
        this.opened = opened;
    }

    void read() throws IOException, ProblemException {
        opened.layers().mount(wanted.mount());
        if (Files.isDirectory(wanted.path())) {
            folder(FolderTree.of(wanted.path()));
        } else {
            file(wanted.path());
        }
        opened.layers().mount("/opt");
        for (Path layer : wanted.opt()) {
            if (packing(layer) != Packing.ZIP) {
                throw Problem.input(layer + " is no zip, and Lambda layers are.")
                        .remedy("Name the zip of the layer.");
            }
            zip(layer);
        }
    }

    private void folder(FolderTree folder) throws IOException, ProblemException {
        if (ImageReader.isImage(folder)) {
            image(folder);
        } else if (wanted.mount().isEmpty() && wanted.opt().isEmpty()) {
            opened.be(folder);
        } else {
            walk(folder);
        }
    }

    private void walk(FolderTree folder) throws IOException, ProblemException {
        List<Entry> entries = new ArrayList<>();
        folder.each(entries::add);
        for (Entry entry : entries) {
            Content content = entry.kind() == Entry.Kind.FILE ? () -> folder.open(entry) : Content.NONE;
            opened.layers().add(new Item(entry, Optional.empty(), content));
        }
    }

    private void file(Path file) throws IOException, ProblemException {
        switch (packing(file)) {
            case ZIP -> {
                opened.be(Form.ZIP);
                zip(file);
            }
            case TAR -> plainTar(file);
            case GZIP, ZSTD -> {
                opened.be(Form.TAR);
                tar(file, opened.layers());
            }
            case OTHER ->
                throw Problem.input(file + " is no zip, no tar and no image.")
                        .remedy("Name a folder, a zip, a tar, or what \"docker save\" has written.");
        }
    }

    private void plainTar(Path file) throws IOException, ProblemException {
        Layers parts = new Layers(file.toString());
        tar(file, parts);
        if (ImageReader.isImage(parts.tree())) {
            image(parts.tree());
        } else {
            opened.be(Form.TAR);
            tar(file, opened.layers());
        }
    }

    private void tar(Path file, Layers layers) throws IOException, ProblemException {
        Compressed tar = Compressed.of(opened.closing(FileBytes.open(file)), opened.spill());
        try (InputStream in = tar.stream()) {
            new TarItems(tar.contents(opened.kept()), layers::add).read(in);
        }
    }

    private void zip(Path file) throws IOException, ProblemException {
        opened.closing(ZipItems.open(file, opened.spill())).read(opened.layers()::add);
    }

    private void image(Tree parts) throws IOException, ProblemException {
        ImageReader reader = new ImageReader(wanted.path().toString(), parts, opened.spill(), opened.kept());
        Image image = reader.choose(wanted.platform());
        opened.be(ImageReader.isDockerArchive(parts) ? Form.DOCKER_ARCHIVE : Form.OCI_LAYOUT);
        opened.be(image.config());
        reader.read(image, opened.layers());
    }

    private static Packing packing(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return Packing.of(bytes);
        }
    }
}
