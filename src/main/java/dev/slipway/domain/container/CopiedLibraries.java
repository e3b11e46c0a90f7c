package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Set;

/**
 * What a COPY puts among the libraries of a system.
 *
 * @param folder that the stage works in, which is its project's
 * @param target absolute
 */
record CopiedLibraries(Instruction.Copy copy, String folder, String target, Place place) {
    /** Below them lies what a system has, and no project. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/opt");

    /** Folders below them that are usual for projects. */
    private static final List<String> PROJECTS = List.of("/usr/src", "/usr/app", "/usr/share", "/opt/app");

    /** Names of folders that have libraries in them, or below. */
    private static final Set<String> FOLDERS = Set.of("", "usr", "lib", "lib64", "openssl");

    /** Endings of what ADD unpacks where it lies in the folder that is built from (Dockerfile reference, ADD). */
    private static final List<String> ARCHIVES =
            List.of(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz");

    boolean isOfSystem() {
        return SYSTEM.stream().anyMatch(each -> Paths.isIn(target, each));
    }

    /** Whether a library comes by its name: {@code libz.so.1} as {@code libz.so.1.2.13}, {@code libz.so*}. */
    boolean bring(String library) {
        return isAmongLibraries() && copy.sources().stream().anyMatch(source -> isNamed(name(source), library));
    }

    /** Whether it may come, by its name or with all that lies beside it. */
    boolean mayBring(String library) {
        return isAmongLibraries() && copy.sources().stream().anyMatch(source -> mayHave(source, library));
    }

    static boolean isArchive(String source) {
        return !ForeignCopy.isRemote(source) && ARCHIVES.stream().anyMatch(source::endsWith);
    }

    private boolean isAmongLibraries() {
        boolean project = !folder.equals("/") && Paths.isIn(target, folder);
        return target.equals("/")
                || (isOfSystem() && !project && PROJECTS.stream().noneMatch(each -> Paths.isIn(target, each)));
    }

    private static boolean mayHave(String source, String library) {
        String name = name(source);
        return FOLDERS.contains(name)
                || isNamed(name, library)
                || (name.contains("*") && library.startsWith(name.substring(0, name.indexOf('*'))))
                || name.endsWith("-linux-gnu")
                || isArchive(source);
    }

    private static String name(String source) {
        return source.substring(source.lastIndexOf('/', source.length() - 2) + 1)
                .replace("/", "");
    }

    private static boolean isNamed(String name, String library) {
        String bare = library.split("\\.", 2)[0];
        return name.startsWith(bare + ".") || name.startsWith(bare + "*");
    }
}
