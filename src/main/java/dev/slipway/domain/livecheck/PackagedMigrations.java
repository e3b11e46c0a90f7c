package dev.slipway.domain.livecheck;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Sha256Digest;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of a folder, in the order in which Prisma applies them: that of their names.
 *
 * @param folder for people
 * @param ships whether it is a part of what ships, and not the project's
 */
public record PackagedMigrations(String folder, boolean ships, List<PackagedMigration> migrations) {
    public PackagedMigrations {
        migrations = List.copyOf(migrations);
    }

    /** The file of a migration, as evidence. */
    public Place place(String name, String text) {
        String file = folder + "/" + name + "/migration.sql";
        return ships ? new Place(Place.Kind.SHIPPED, file, 0, 0, "", text) : Place.in(file, 1, text);
    }

    /**
     * A folder that Prisma takes for a migration.
     *
     * @param sql its migration.sql; empty where there is no such file
     */
    public record PackagedMigration(String name, Optional<Sql> sql) {}

    /** What a migration does, by its text. */
    public record Sql(String text) {
        /**
         * Whether this is what was applied. Prisma writes down the SHA-256 of the file, and takes another kind of line ends for
         * the same, as Git may change them (prisma-engines, {@code checksum.rs}).
         */
        public boolean is(String checksum) {
            String lines = text.replace("\r\n", "\n");
            return Sha256Digest.hex(text).equalsIgnoreCase(checksum)
                    || Sha256Digest.hex(lines).equalsIgnoreCase(checksum)
                    || Sha256Digest.hex(lines.replace("\n", "\r\n")).equalsIgnoreCase(checksum);
        }
    }
}
