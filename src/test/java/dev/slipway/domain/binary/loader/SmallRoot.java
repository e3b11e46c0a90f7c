package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeEntry.Kind;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A root of a few small files, as a loader of Debian's kind sees it. */
final class SmallRoot {
    static final String TRIPLE = "/usr/lib/x86_64-linux-gnu/";

    private static final String DEBIAN = "\0/lib/x86_64-linux-gnu/\0/usr/lib/x86_64-linux-gnu/\0/lib/\0/usr/lib/\0";

    private final Layers layers = new Layers("a small root");
    private LoaderOptions options = LoaderOptions.NONE;

    private SmallRoot() {}

    static SmallRoot empty() {
        return new SmallRoot();
    }

    /** With glibc 2.MINOR: its loader and its libc, which define what small files need of them. */
    static SmallRoot glibc(int minor) {
        return glibc(minor, DEBIAN, "/lib/x86_64-linux-gnu/");
    }

    /** @param folders as they stand in the loader's bytes */
    static SmallRoot glibc(int minor, String folders, String home) {
        String loader = "ld-linux-x86-64.so.2";
        ElfBuilder libc = ElfBuilder.x64().soname("libc.so.6").needed(loader);
        for (int version = 17; version <= minor; version++) {
            libc.definesVersion("GLIBC_2." + version);
        }
        libc.defined("malloc", "GLIBC_2.17");
        String banner = "\0ld.so (GNU libc) stable release version 2." + minor + ".\n";
        SmallRoot root = new SmallRoot()
                .with(home + loader, ElfBuilder.x64().soname(loader).content(folders + banner))
                .with(home + "libc.so.6", libc);
        if (minor < 34) {
            root.with(home + "libdl.so.2", ElfBuilder.x64().soname("libdl.so.2").needed("libc.so.6"));
        }
        return root.link("/lib64/" + loader, home + loader);
    }

    /** With musl 1.2.PATCH. */
    static SmallRoot musl(int patch) {
        String aliases = patch < 4 ? "" : "aio_cancel\0aio_error\0open\0\0";
        return new SmallRoot()
                .with(
                        "/lib/ld-musl-x86_64.so.1",
                        ElfBuilder.x64()
                                .defined("malloc")
                                .defined("open")
                                .content("\0" + "1.2." + patch + "\0" + aliases));
    }

    SmallRoot with(String path, ElfBuilder file) {
        return file(path, file.bytes());
    }

    SmallRoot file(String path, byte[] bytes) {
        return add(
                new TreeEntry(path, Kind.FILE, bytes.length, OptionalInt.empty(), Optional.empty(), Optional.empty()),
                bytes);
    }

    SmallRoot text(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallRoot folder(String path) {
        return add(
                new TreeEntry(path, Kind.FOLDER, 0, OptionalInt.empty(), Optional.empty(), Optional.empty()),
                new byte[0]);
    }

    SmallRoot link(String path, String to) {
        return add(
                new TreeEntry(path, Kind.LINK, 0, OptionalInt.empty(), Optional.empty(), Optional.of(to)), new byte[0]);
    }

    /** With a cache that lists these paths under their names. */
    SmallRoot cache(String... paths) {
        List<LibraryCache.Library> libraries = Arrays.stream(paths)
                .map(path -> new LibraryCache.Library(path.substring(path.lastIndexOf('/') + 1), 0x0303, path))
                .toList();
        return cache(libraries);
    }

    SmallRoot cache(List<LibraryCache.Library> libraries) {
        return file("/etc/ld.so.cache", new FakeCache(ByteOrder.LITTLE_ENDIAN, libraries).current());
    }

    SmallRoot started(LoaderOptions as) {
        options = as;
        return this;
    }

    private SmallRoot add(TreeEntry entry, byte[] bytes) {
        try {
            layers.add(new Item(entry, Optional.empty(), () -> ByteSource.of(bytes)));
            return this;
        } catch (ProblemException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Tree tree() {
        return layers.tree();
    }

    /** What the loader makes of a file that lies in a folder of an application. */
    Loading load(ElfBuilder file) throws IOException {
        return with("/app/engine.node", file).load("/app/engine.node");
    }

    Loading load(String path) throws IOException {
        return new LoaderSearch(layers.tree(), options).load(path);
    }

    Loading start(String path) throws IOException {
        return new LoaderSearch(layers.tree(), options).start(path);
    }

    /** A library of a name. */
    static ElfBuilder library(String name) {
        return ElfBuilder.x64().soname(name);
    }

    static ElfBuilder arm(String name) {
        return ElfBuilder.of(Cpu.ARM64).soname(name);
    }
}
