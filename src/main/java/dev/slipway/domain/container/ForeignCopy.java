package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What COPY brings from an image that is no stage, and ADD from elsewhere or out of an archive; nobody looks into them. */
record ForeignCopy(StageState state, Instruction.Copy copy, Place place) {
    /** Below them lies what a system has, and no project. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/opt");

    /** Names of folders that OpenSSL may come with. */
    private static final Set<String> LIBRARIES = Set.of("", "usr", "lib", "lib64", "openssl");

    /** Endings of what ADD unpacks where it lies in the folder that is built from (Dockerfile reference, ADD). */
    private static final List<String> ARCHIVES =
            List.of(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz");

    /** What a file may be that Prisma needs, by its name. */
    private static final List<String> PARTS = List.of(".prisma", ".node", "engine", "prisma.config.");

    static boolean is(Instruction.Copy copy) {
        return copy.from().isPresent()
                || (isAdd(copy) && copy.sources().stream().anyMatch(each -> isRemote(each) || isArchive(each)));
    }

    void note() {
        String target = Paths.resolve(state.folder, copy.target());
        boolean ofSystem = SYSTEM.stream().anyMatch(each -> Paths.isIn(target, each));
        boolean ofProject = state.folder.equals("/")
                ? !ofSystem
                : Paths.isIn(target, state.folder) || Paths.isIn(state.folder, target);
        if ((ofSystem || target.equals("/")) && copy.sources().stream().anyMatch(ForeignCopy::mayHaveOpenssl)) {
            state.packages = state.packages.or(() ->
                    Optional.of(new Doubt("what it copies from " + shown() + " may bring OpenSSL", place, false)));
        }
        if (ofProject && copy.sources().stream().anyMatch(this::mayHaveParts)) {
            state.doubts.add(new Doubt("what it brings from " + shown() + " is not followed", place, false));
        }
    }

    private String shown() {
        return copy.from().orElse("elsewhere");
    }

    private boolean mayHaveParts(String source) {
        if (isRemote(source) && !source.contains(".git")) {
            return PARTS.stream().anyMatch(source::contains);
        }
        return copy.from().isPresent() || isRemote(source) || isArchive(source);
    }

    private static boolean mayHaveOpenssl(String source) {
        String name = source.substring(source.lastIndexOf('/', source.length() - 2) + 1)
                .replace("/", "");
        return LIBRARIES.contains(name)
                || name.startsWith("libssl")
                || name.contains("*")
                || name.endsWith("-linux-gnu")
                || isArchive(source);
    }

    private static boolean isAdd(Instruction.Copy copy) {
        return copy.text().regionMatches(true, 0, "ADD", 0, 3);
    }

    private static boolean isRemote(String source) {
        return source.contains("://") || source.startsWith("git@");
    }

    private static boolean isArchive(String source) {
        return !isRemote(source) && ARCHIVES.stream().anyMatch(source::endsWith);
    }
}
