package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.LinkedLibc;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loader.Host;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.io.IOException;
import java.util.Optional;

/**
 * Decides whether native files load in a root, by doing what that root's own loader would do with them: glibc's by its version and
 * the folders that are compiled into it, or musl's. The whole closure of needed libraries is walked: where each is found, whether it
 * has the versions that others need of it, and whether every symbol that must be there at once is defined by somebody.
 *
 * <p>The answer is for a process of the file's own CPU that holds nothing but its C library and a Node's Node-API. Nothing of the
 * root is run, links stay within it, and a file is read once however many others need it, so one search should serve all files of a
 * root. What cannot be decided is {@link Answer#NOT_DECIDED} and says why.
 */
public final class LoaderSearch {
    private final RootLibraries root;
    private final RootLoaders loaders;

    /** Searches a root for a process that is started as the options say. */
    public LoaderSearch(Tree root, LoaderOptions options) {
        this.root = new RootLibraries(root);
        this.loaders = new RootLoaders(this.root, options);
    }

    /**
     * Whether a file of the root loads there.
     *
     * @param path of the file in the root; what {@code $ORIGIN} stands for is its folder
     * @throws IOException when bytes of the root cannot be read
     */
    public Loading load(String path) throws IOException {
        if (!(root.open(path) instanceof LibraryFile file)) {
            return Verdicts.refused(MissingLibrary.of(path, Opening.Failed.NOTHING.words()));
        }
        try {
            return load(path, file, Host.BARE);
        } finally {
            root.forget(file);
        }
    }

    /**
     * Whether a program of the root starts there: its loader is there, and finds all that it needs.
     *
     * @throws IOException when bytes of the root cannot be read
     */
    public Loading start(String path) throws IOException {
        if (!(root.open(path) instanceof LibraryFile file) || !(file.whole() instanceof Elf elf)) {
            return load(path);
        }
        if (elf.interpreter().isPresent() && !(root.open(elf.interpreter().get()) instanceof LibraryFile)) {
            return Verdicts.refused(Refused.because(
                    Cause.NO_LOADER,
                    "its loader " + elf.interpreter().get() + " is not there",
                    path + ": No such file or directory"));
        }
        return elf.libc() == LinkedLibc.STATIC ? Verdicts.alone() : load(path, file, Host.ITSELF);
    }

    private Loading load(String path, LibraryFile file, Host host) throws IOException {
        root.begin();
        NativeFile header = file.header();
        Optional<Cpu> own = header instanceof Elf elf ? elf.cpu() : Optional.empty();
        Optional<Cpu> first = loaders.first();
        if (first.isEmpty()) {
            return noLoader();
        }
        Cpu cpu = own.isPresent() && !loaders.of(own.get()).isEmpty() ? own.get() : first.get();
        return new Verdicts(loaders.of(cpu)).of(path, file, host);
    }

    private Loading noLoader() throws IOException {
        Optional<String> unknown = loaders.unknown();
        return unknown.isPresent()
                ? Verdicts.notDecided("how the loader of " + unknown.get() + " searches is not known here")
                : Verdicts.refused(Refused.because(Cause.NO_LOADER, "there is no dynamic loader in the root", ""));
    }
}
