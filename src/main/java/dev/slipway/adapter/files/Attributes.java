package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a file has besides its content and its mode: owner, group, extended attributes, access control lists. */
final class Attributes {
    /** More is not copied only to get at its attributes. */
    private static final long LARGE = 64L << 20;

    private Attributes() {}

    /** Gives {@code to} what {@code from} has, as far as the system lets this user. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.size(from) <= LARGE && Files.isReadable(from)) {
            // The JDK shows `user.` attributes alone, but copies all of them, among them POSIX ACLs.
            Files.copy(
                    from,
                    to,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
        // One by one: who may not give a file away may still give it to one of their groups.
        for (String each : new String[] {"unix:gid", "unix:uid"}) {
            give(each, from, to);
        }
    }

    private static void give(String attribute, Path from, Path to) {
        if (!Mode.isSupported(to)) {
            return;
        }
        try {
            Object wanted = Files.getAttribute(from, attribute, LinkOption.NOFOLLOW_LINKS);
            if (!wanted.equals(Files.getAttribute(to, attribute, LinkOption.NOFOLLOW_LINKS))) {
                Files.setAttribute(to, attribute, wanted, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            // Whoever calls compares the owners.
            return;
        }
    }

    /** Whether two files belong to the same user and group; a file that is not there belongs to nobody else. */
    static boolean haveSameOwner(Path one, Path other) throws IOException {
        return !Mode.isSupported(one)
                || Files.notExists(one)
                || (Files.getAttribute(one, "unix:uid").equals(Files.getAttribute(other, "unix:uid"))
                        && Files.getAttribute(one, "unix:gid").equals(Files.getAttribute(other, "unix:gid")));
    }
}
