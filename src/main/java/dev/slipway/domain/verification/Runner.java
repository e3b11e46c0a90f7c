package dev.slipway.domain.verification;

import dev.slipway.domain.artefact.TreeEntry;
import java.util.Optional;
import java.util.Set;

/** Whoever will open or start a file, as far as that is known. */
public sealed interface Runner {
    /**
     * A user of an image.
     *
     * @param name as the image or its {@code /etc/passwd} has it
     */
    record User(String name, long id, Set<Long> groups) implements Runner {
        public User {
            groups = Set.copyOf(groups);
        }

        @Override
        public String denied(String verb) {
            return "user " + name + " may not " + verb + " it";
        }

        @Override
        public Permission may(int mode, Optional<TreeEntry.Owner> owner, int bit) {
            if (id == 0) {
                // The kernel lets root read anything, and start what anybody may start: path_resolution(7), execve(2).
                return bit == EXECUTE && (mode & 0111) == 0 ? Permission.NO : Permission.YES;
            }
            if (owner.isEmpty()) {
                return new Unknown("").may(mode, owner, bit);
            }
            int shift =
                    owner.get().user() == id ? 6 : groups.contains(owner.get().group()) ? 3 : 0;
            return (mode >> shift & bit) != 0 ? Permission.YES : Permission.NO;
        }
    }

    /** A user who owns nothing of what ships, as that of AWS Lambda: only what everybody may counts. */
    record Stranger(String name) implements Runner {
        @Override
        public String denied(String verb) {
            return name + " may not " + verb + " it";
        }

        @Override
        public Permission may(int mode, Optional<TreeEntry.Owner> owner, int bit) {
            return (mode & bit) != 0 ? Permission.YES : Permission.NO;
        }
    }

    /**
     * Somebody.
     *
     * @param why a clause that says what would tell
     */
    record Unknown(String why) implements Runner {
        @Override
        public String denied(String verb) {
            return "nobody may " + verb + " it";
        }

        @Override
        public Permission may(int mode, Optional<TreeEntry.Owner> owner, int bit) {
            int everywhere = bit * 0111;
            if ((mode & everywhere) == 0) {
                // Root still reads what nobody may; nobody starts it.
                return bit == EXECUTE ? Permission.NO : Permission.NOT_KNOWN;
            }
            return (mode & everywhere) == everywhere ? Permission.YES : Permission.NOT_KNOWN;
        }
    }

    int READ = 4;
    int EXECUTE = 1;

    /** Whether somebody may. */
    enum Permission {
        YES,
        NO,
        NOT_KNOWN
    }

    /** That this one may not, as a clause: {@code user node may not read it}. */
    String denied(String verb);

    /**
     * Whether a mode lets this user.
     *
     * @param bit {@link #READ} or {@link #EXECUTE}
     */
    Permission may(int mode, Optional<TreeEntry.Owner> owner, int bit);
}
