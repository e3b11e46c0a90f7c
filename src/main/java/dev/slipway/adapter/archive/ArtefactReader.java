package dev.slipway.adapter.archive;

import dev.slipway.adapter.files.FileBytes;
import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts.Wanted;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out what something is, by its bytes, and reads it. */
record ArtefactReader(Wanted wanted, OpenArtefact opened, Layers layers) {
    private static final int BUFFER = 1 << 16;

    ArtefactReader(Wanted wanted, OpenArtefact opened) {
        this(wanted, opened, opened.layers());
    }

    /** Reads what was asked for. */
    void read(InputStream stdin) throws IOException, ProblemException {
        layers.mount(wanted.mount());
        if (wanted.isStandardInput()) {
            pipe(new BufferedInputStream(stdin, BUFFER));
        } else if (Files.isDirectory(wanted.path())) {
            folder(FolderTree.of(wanted.path()));
            elsewhere();
        } else {
            file(wanted.path());
        }
        layers.mount("/opt");
        for (Path layer : wanted.opt()) {
            if (Files.isDirectory(layer)) {
                walk(FolderTree.of(layer));
                continue;
            }
            if (packing(layer) != Packing.ZIP) {
                throw Problem.input(layer + " is neither a zip nor a folder, and Lambda layers are.")
                        .remedy("Name the zip of the layer, or the folder that it is made of.");
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
        List<TreeEntry> entries = new ArrayList<>();
        folder.each(entries::add);
        for (TreeEntry entry : entries) {
            Content content = entry.kind() == TreeEntry.Kind.FILE ? () -> folder.open(entry) : Content.NONE;
            layers.add(new Item(entry, Optional.empty(), content));
        }
    }

    /** Folders and links in there are what they lead to: who packs them follows them. */
    private void elsewhere() throws IOException, ProblemException {
        for (Map.Entry<String, Path> each : new TreeMap<>(wanted.elsewhere()).entrySet()) {
            Path file = each.getValue().toRealPath();
            if (Files.isRegularFile(file)) {
                Optional<TreeEntry> entry =
                        FileFacts.of(new FolderMember(file, TreeEntry.Kind.FILE), "/" + each.getKey());
                if (entry.isPresent()) {
                    long size = entry.get().size();
                    layers.add(new Item(entry.get(), Optional.empty(), () -> new LazyFile(file, size)));
                }
            }
        }
    }

    private void file(Path file) throws IOException, ProblemException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe that nobody writes to would be waited for without an end.
            throw Problem.input(file + " is a pipe or a device, and no file.")
                    .remedy("Write what comes out of it to a file, and name that.");
        }
        Packing packing = packing(file);
        opened.bePacked(Files.size(file));
        if (packing == Packing.ZIP) {
            opened.be(Form.ZIP);
            zip(file);
        } else if (packing.isTar()) {
            Compressed tar = Compressed.of(opened.closing(FileBytes.open(file)), opened.spill());
            try (InputStream in = tar.stream()) {
                tar(in, packing == Packing.TAR ? tar.contents(opened.kept()) : passing(tar));
            }
        } else {
            throw Problem.input(file + " is no zip, no tar and no image.")
                    .remedy("Name a folder, a zip, a tar, or what \"docker save\" has written.");
        }
    }

    private void pipe(BufferedInputStream in) throws IOException, ProblemException {
        Packing packing = Packing.of(in);
        if (!packing.isTar()) {
            throw Problem.input("What comes through standard input is no tar, and all else is read from its end.")
                    .remedy("Write it to a file and name that.");
        }
        tar(packing.unpacked(in), passing(() -> {
            throw new IOException("it came through a pipe, which goes by only once");
        }));
    }

    private PassingParts passing(KeptContents.Again again) {
        return new PassingParts(opened.kept(), again, opened.spill());
    }

    private void tar(InputStream in, TarContents contents) throws IOException, ProblemException {
        opened.be(Form.TAR);
        new TarItems(contents, layers::add).read(in);
        if (wanted.mount().isEmpty() && ImageReader.isImage(layers.tree())) {
            image(layers.tree());
        }
    }

    private void zip(Path file) throws IOException, ProblemException {
        opened.closing(ZipItems.open(file, opened.spill())).read(layers::add);
    }

    private void image(Tree parts) throws IOException, ProblemException {
        ImageReader reader = new ImageReader(wanted.name(), parts, opened.spill(), opened.kept());
        Image image = reader.choose(wanted.platform());
        opened.be(ImageReader.isDockerArchive(parts) ? Form.DOCKER_ARCHIVE : Form.OCI_LAYOUT);
        opened.be(image.config());
        Layers root = new Layers(wanted.name());
        reader.read(image, root);
        opened.be(root.tree());
    }

    private static Packing packing(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return Packing.of(bytes);
        }
    }
}
