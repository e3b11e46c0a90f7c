package dev.slipway.domain.livecheck;

import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.livecheck.PackagedMigrations.PackagedMigration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far a database is, by what Prisma has written down in it. A row that was rolled back counts for nothing, and its
 * migration may have been applied anew.
 *
 * @param failed rows that have neither ended nor been rolled back: {@code migrate deploy} refuses to go on (P3009)
 * @param pending names in the folder that the database has not seen
 * @param gone names that were applied, and are not in the folder
 * @param edited names whose file is no longer what was applied
 * @param empty names in the folder that have no migration.sql (P3015)
 */
public record MigrationState(
        List<Recorded> failed, List<String> pending, List<String> gone, List<String> edited, List<String> empty) {
    public MigrationState {
        failed = List.copyOf(failed);
        pending = List.copyOf(pending);
        gone = List.copyOf(gone);
        edited = List.copyOf(edited);
        empty = List.copyOf(empty);
    }

    /** What is wrong with the rows alone. */
    public static MigrationState of(List<Recorded> rows) {
        return new MigrationState(failed(rows), List.of(), List.of(), List.of(), List.of());
    }

    /** What is wrong with the rows beside a folder. */
    public static MigrationState of(List<Recorded> rows, PackagedMigrations packaged) {
        Map<String, Recorded> applied = applied(rows);
        Set<String> seen = new HashSet<>(applied.keySet());
        failed(rows).forEach(each -> seen.add(each.name()));
        Set<String> there = new HashSet<>();
        packaged.migrations().forEach(each -> there.add(each.name()));
        return new MigrationState(
                failed(rows),
                names(packaged, each -> !seen.contains(each.name())),
                applied.keySet().stream().filter(name -> !there.contains(name)).toList(),
                names(packaged, each -> isEdited(each, applied)),
                names(packaged, each -> each.sql().isEmpty()));
    }

    private static List<Recorded> failed(List<Recorded> rows) {
        return rows.stream().filter(Recorded::failed).toList();
    }

    private static Map<String, Recorded> applied(List<Recorded> rows) {
        Map<String, Recorded> applied = new TreeMap<>();
        rows.stream()
                .filter(row -> row.finished().isPresent() && row.rolledBack().isEmpty())
                .forEach(row -> applied.put(row.name(), row));
        return applied;
    }

    private static List<String> names(PackagedMigrations packaged, Predicate<PackagedMigration> which) {
        return packaged.migrations().stream()
                .filter(which)
                .map(PackagedMigration::name)
                .sorted()
                .toList();
    }

    private static boolean isEdited(PackagedMigration migration, Map<String, Recorded> applied) {
        Recorded row = applied.get(migration.name());
        return row != null
                && !row.checksum().isEmpty()
                && migration.sql().filter(sql -> !sql.is(row.checksum())).isPresent();
    }
}
