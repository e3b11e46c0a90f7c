package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Artefacts.Wanted;
import dev.slipway.usecase.engineverify.VerifyRequest.Given;
import dev.slipway.usecase.engineverify.VerifyRequest.Where;
import dev.slipway.usecase.nativefiles.Candidate;
import dev.slipway.usecase.nativefiles.Ground;
import dev.slipway.usecase.nativefiles.NativeInterest;
import dev.slipway.usecase.nativefiles.NativeNames;
import dev.slipway.usecase.nativefiles.NativeSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files that are meant: in the place itself, on this machine, in archives. */
final class Finder {
    private final Artefacts artefacts;
    private final VerifyRequest request;
    private final Ground ground;
    private final List<String> notes = new ArrayList<>();
    private Optional<Tree> machine = Optional.empty();

    Finder(Artefacts artefacts, VerifyRequest request, Ground ground) {
        this.artefacts = artefacts;
        this.request = request;
        this.ground = ground;
    }

    /** Takes a file that is found; what it is in is open as long. */
    interface Taker {
        void take(Candidate file) throws IOException, ProblemException;
    }

    /** What there is to know of where files were found. */
    List<String> notes() {
        return notes;
    }

    void each(Taker taker) throws ProblemException {
        if (request.files().isEmpty()) {
            take(ground.site().name(), () -> inGround(taker));
        }
        for (Given given : request.files()) {
            take(given.typed(), () -> {
                if (isOfImage(given)) {
                    inImage(given, taker);
                } else {
                    onDisk(given, taker);
                }
            });
        }
    }

    /** Something that reads. */
    private interface Reading {
        void run() throws IOException, ProblemException;
    }

    private static void take(String name, Reading reading) throws ProblemException {
        try {
            reading.run();
        } catch (IOException failure) {
            throw Unreadable.of(name, failure);
        }
    }

    /** The whole place: what its distribution brings is left out. */
    private void inGround(Taker taker) throws IOException, ProblemException {
        Tree tree = ground.tree().orElseThrow();
        List<TreeEntry> found = NativeSearch.in(tree, NativeNames::isOfApplication);
        if (found.isEmpty()) {
            throw Unreadable.nothingNative(ground.site().name(), "holds no native file of an application");
        }
        for (TreeEntry entry : found) {
            take(new Candidate(tree, "", entry.path(), entry, true, shipped(entry.path())), taker);
        }
    }

    /** An absolute path that the image has is the image's. */
    private boolean isOfImage(Given given) {
        return request.where() instanceof Where.Image
                && given.typed().startsWith("/")
                && ground.tree().orElseThrow().resolve(given.typed()) instanceof Resolution.Found;
    }

    private void inImage(Given given, Taker taker) throws IOException, ProblemException {
        Tree tree = ground.tree().orElseThrow();
        TreeEntry entry = found(tree, given.typed()).orElseThrow();
        if (entry.kind() == TreeEntry.Kind.FILE) {
            if (!NativeSearch.isNative(tree, entry)) {
                throw Unreadable.nothingNative(given.typed(), "of the image is no native file");
            }
            taker.take(new Candidate(tree, "", given.typed(), entry, true, shipped(given.typed())));
            return;
        }
        String below = entry.path().equals("/") ? "/" : entry.path() + "/";
        List<TreeEntry> found = NativeSearch.in(tree, path -> path.startsWith(below));
        if (found.isEmpty()) {
            throw Unreadable.nothingNative(given.typed(), "of the image holds no native file");
        }
        for (TreeEntry each : found) {
            take(new Candidate(tree, "", each.path(), each, true, shipped(each.path())), taker);
        }
    }

    private void onDisk(Given given, Taker taker) throws IOException, ProblemException {
        if (given.typed().equals("-")) {
            archive(given, Optional.empty(), taker);
            return;
        }
        Disk disk = disk(given.path());
        Optional<TreeEntry> entry = found(disk.tree(), disk.path());
        if (entry.isEmpty()) {
            throw Unreadable.nothingNative(given.typed(), "does not exist");
        }
        if (entry.get().kind() == TreeEntry.Kind.FILE && NativeSearch.isNative(disk.tree(), entry.get())) {
            taker.take(new Candidate(
                    disk.tree(),
                    entry.get().path().substring(0, entry.get().path().lastIndexOf('/')),
                    disk.path(),
                    entry.get(),
                    disk.inPlace(),
                    new Place(Place.Kind.FILE, given.typed(), 0, 0, "", "")));
            return;
        }
        if (entry.get().kind() == TreeEntry.Kind.FILE && !Packed.is(disk.tree().open(entry.get()))) {
            throw Unreadable.nothingNative(given.typed(), "is neither a native file nor an archive");
        }
        archive(given, Optional.of(disk), taker);
    }

    private void archive(Given given, Optional<Disk> disk, Taker taker) throws IOException, ProblemException {
        try (Artefact artefact =
                artefacts.open(Wanted.of(given.path(), request.platform(), NativeInterest.ofPackage()))) {
            inside(given, artefact, disk, taker);
            notes.addAll(artefact.notes());
        }
    }

    private void inside(Given given, Artefact artefact, Optional<Disk> disk, Taker taker)
            throws IOException, ProblemException {
        List<TreeEntry> found = NativeSearch.in(artefact.tree(), path -> true);
        if (found.isEmpty()) {
            throw Unreadable.nothingNative(given.typed(), "holds no native file");
        }
        for (TreeEntry entry : found) {
            take(
                    disk.isPresent() && artefact.form() == Artefact.Form.FOLDER
                            ? inFolder(given, disk.get(), entry)
                            : new Candidate(
                                    artefact.tree(),
                                    "",
                                    entry.path(),
                                    entry,
                                    false,
                                    shipped(given.typed() + "!" + entry.path())),
                    taker);
        }
    }

    /** One of many that were found: what went away since is none of them. */
    private static void take(Candidate file, Taker taker) throws IOException, ProblemException {
        try {
            taker.take(file);
        } catch (IOException failure) {
            if (file.tree().entry(file.entry().path()).isPresent()) {
                throw failure;
            }
        }
    }

    private static Candidate inFolder(Given given, Disk disk, TreeEntry entry) {
        String path = disk.path() + entry.path();
        String folder = given.typed().endsWith("/")
                ? given.typed().substring(0, given.typed().length() - 1)
                : given.typed();
        String name = folder.equals(".") ? entry.path().substring(1) : folder + entry.path();
        return new Candidate(
                disk.tree(),
                disk.path(),
                path,
                found(disk.tree(), path).orElse(entry),
                disk.inPlace(),
                new Place(Place.Kind.FILE, name, 0, 0, "", ""));
    }

    /**
     * A path of this machine, in a tree that it is in.
     *
     * @param inPlace whether that tree is the place
     */
    private record Disk(Tree tree, String path, boolean inPlace) {}

    private Disk disk(Path path) throws ProblemException {
        boolean below = request.where() instanceof Where.Root root && path.startsWith(root.folder());
        if (below) {
            Path inside = ((Where.Root) request.where()).folder().relativize(path);
            return new Disk(ground.tree().orElseThrow(), slashed(inside), true);
        }
        if (request.where() instanceof Where.Here && ground.tree().isPresent()) {
            return new Disk(ground.tree().get(), slashed(path), true);
        }
        if (machine.isEmpty()) {
            Path root = Optional.ofNullable(path.getRoot()).orElse(path);
            machine = Optional.of(artefacts
                    .open(Wanted.of(root, Optional.empty(), NativeInterest.ofPackage()))
                    .tree());
        }
        return new Disk(machine.get(), slashed(path), false);
    }

    private static String slashed(Path path) {
        StringBuilder text = new StringBuilder();
        path.forEach(name -> text.append(name.toString().isEmpty() ? "" : "/" + name));
        return text.toString();
    }

    private static Optional<TreeEntry> found(Tree tree, String path) {
        return tree.resolve(path.isEmpty() ? "/" : path) instanceof Resolution.Found found
                ? Optional.of(found.entry())
                : Optional.empty();
    }

    private static Place shipped(String path) {
        return new Place(Place.Kind.SHIPPED, path, 0, 0, "", "");
    }
}
