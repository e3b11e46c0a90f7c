package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.MountedTree;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.LoaderOptions;
import dev.slipway.domain.binary.loader.LoaderSearch;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.verification.Loadings;
import dev.slipway.domain.verification.Program;
import dev.slipway.domain.verification.Site;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place whose files can be looked at: this machine, a root folder, an image. */
public final class TreeGround implements Ground {
    /** Where files that are not of the place are taken to lie. */
    private static final String MOUNT = "/.slipway-files";

    private final Site site;
    private final Tree root;
    private final List<String> notes;
    private final Runnable end;
    private final LoaderOptions options;
    private final LoaderSearch own;
    private Optional<Tree> mounted = Optional.empty();
    private LoaderSearch others;

    /** @param end what closes the tree */
    public TreeGround(Site site, Tree root, LoaderOptions options, List<String> notes, Runnable end) {
        this.site = site;
        this.root = root;
        this.notes = List.copyOf(notes);
        this.end = end;
        this.options = options;
        this.own = new LoaderSearch(root, options);
        this.others = own;
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Optional<Tree> tree() {
        return Optional.of(root);
    }

    @Override
    public Loading load(Candidate file, NativeFile read, ByteSource bytes) throws IOException {
        if (!(read instanceof Elf elf)) {
            return Elsewhere.refused(site);
        }
        boolean program = Program.is(read, NamedEngine.of(file.name()), file.name());
        if (program && site.cpu().isPresent() && !elf.cpu().equals(site.cpu())) {
            return Loadings.refused(
                    Cause.WRONG_ARCHITECTURE,
                    "it is a program for another CPU than " + site.cpu().get().node());
        }
        if (file.inPlace()) {
            return program ? own.start(file.path()) : own.load(file.path());
        }
        if (!mounted.equals(Optional.of(file.tree()))) {
            mounted = Optional.of(file.tree());
            others = new LoaderSearch(new MountedTree(root, MOUNT, file.tree()), options);
        }
        String path = MOUNT + file.path();
        return unmounted(program ? others.start(path) : others.load(path), file);
    }

    /** In the words of whoever named the file. */
    private static Loading unmounted(Loading loading, Candidate file) {
        String inside = MOUNT + file.path();
        String shown = file.place().file();
        return new Loading(
                loading.answer(),
                loading.cause(),
                plain(loading.why(), inside, shown),
                loading.loaderWords().map(words -> plain(words, inside, shown)),
                loading.needed().stream()
                        .map(each -> new Library(
                                each.name(),
                                each.found().map(path -> plain(path, inside, shown)),
                                each.searched().stream()
                                        .map(path -> plain(path, inside, shown))
                                        .toList()))
                        .toList(),
                loading.versions(),
                loading.notes().stream().map(note -> plain(note, inside, shown)).toList());
    }

    private static String plain(String text, String inside, String shown) {
        return text.replace(inside, shown).replace(MOUNT, "");
    }

    @Override
    public void close() {
        end.run();
    }
}
