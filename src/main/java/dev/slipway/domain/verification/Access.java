package dev.slipway.domain.verification;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.verification.Runner.Permission;
import java.util.Optional;

/**
 * What the one who runs a file may do with it.
 *
 * @param read whether it can be opened, the folders above it included
 * @param start whether it can be executed
 * @param told whether there are modes to tell it
 * @param why a clause for what is not allowed, or not known
 * @param unmarked whether it is in an archive that has none, so that whoever unpacks it chooses
 */
public record Access(Permission read, Permission start, boolean told, String why, boolean unmarked) {
    /** Of a file whose modes are known, or that is in no archive. */
    public Access(Permission read, Permission start, boolean told, String why) {
        this(read, start, told, why, false);
    }

    /**
     * What the modes of an entry and of its folders allow.
     *
     * @param begin the folder from which on everything ships; those above it stay behind
     */
    public static Access of(Tree tree, String begin, TreeEntry file, Runner runner) {
        Optional<Access> closed = closedFolder(tree, begin, file, runner);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (file.mode().isEmpty()) {
            return tree.isOnDisk()
                    ? new Access(
                            Permission.NOT_KNOWN,
                            Permission.NOT_KNOWN,
                            false,
                            "this system keeps no Unix modes; look at it on Linux or macOS to know")
                    : new Access(
                            Permission.NOT_KNOWN,
                            Permission.NOT_KNOWN,
                            false,
                            "its archive has no Unix modes, as one made on Windows has none",
                            true);
        }
        int mode = file.mode().getAsInt();
        Permission read = runner.may(mode, file.owner(), Runner.READ);
        Permission start = read == Permission.NO ? Permission.NO : runner.may(mode, file.owner(), Runner.EXECUTE);
        String has = "its mode is " + octal(mode) + owner(file);
        return new Access(
                read,
                start,
                true,
                runner instanceof Runner.Unknown unknown && start != Permission.NO
                        ? has + ", and " + unknown.why()
                        : has);
    }

    private static Optional<Access> closedFolder(Tree tree, String begin, TreeEntry file, Runner runner) {
        String path = file.path();
        for (int slash = path.indexOf('/', Math.max(1, begin.length() + 1));
                slash > 0;
                slash = path.indexOf('/', slash + 1)) {
            Optional<TreeEntry> folder = tree.entry(path.substring(0, slash));
            if (folder.isPresent()
                    && folder.get().kind() == TreeEntry.Kind.FOLDER
                    && folder.get().mode().isPresent()
                    && !(runner instanceof Runner.Unknown)
                    && runner.may(folder.get().mode().getAsInt(), folder.get().owner(), Runner.EXECUTE)
                            == Permission.NO) {
                return Optional.of(new Access(
                        Permission.NO,
                        Permission.NO,
                        true,
                        "the mode of its folder " + folder.get().path() + " is "
                                + octal(folder.get().mode().getAsInt()) + owner(folder.get())));
            }
        }
        return Optional.empty();
    }

    private static String octal(int mode) {
        String digits = Integer.toOctalString(mode);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }

    private static String owner(TreeEntry entry) {
        return entry.owner()
                .map(owner -> ", owned by " + owner.user() + ":" + owner.group())
                .orElse("");
    }
}
