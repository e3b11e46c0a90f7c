package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.PackagedMigrations;
import dev.slipway.domain.livecheck.PackagedMigrations.PackagedMigration;
import dev.slipway.domain.livecheck.PackagedMigrations.Sql;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.MigrationFolders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Migrations on disk: each folder in theirs is one, and a link is none (prisma-engines, {@code list_migrations}). */
public final class DiskMigrationFolders implements MigrationFolders {
    private static final int LARGEST = 16 << 20;

    @Override
    public ServerAnswer<Optional<PackagedMigrations>> of(Path root, Path schema) {
        try {
            Optional<PrismaConfig> config = PrismaConfig.of(root, PackageJson.in(root));
            Optional<String> path = config.flatMap(PrismaConfig::migrations);
            if (path.isEmpty() && config.filter(PrismaConfig::hidesMigrations).isPresent()) {
                return ServerAnswer.unknown("where the migrations are is set by code in "
                        + config.get().file().getFileName()
                        + ", which is not run; write migrations.path as plain text");
            }
            Path folder = path.isPresent()
                    ? config.get().file().resolveSibling(path.get()).normalize()
                    : schema.resolve("migrations");
            String shown = shown(root, folder);
            return Files.isDirectory(folder)
                    ? ServerAnswer.known(Optional.of(new PackagedMigrations(shown, false, read(folder))), shown)
                    : ServerAnswer.known(Optional.empty(), shown);
        } catch (ProblemException e) {
            return ServerAnswer.unknown(e.problem().message());
        } catch (IOException e) {
            return ServerAnswer.unknown(
                    BoundedFile.unreadable(schema.toString(), e).problem().message());
        }
    }

    private static String shown(Path root, Path folder) {
        return (folder.startsWith(root) ? root.relativize(folder) : folder)
                .toString()
                .replace('\\', '/');
    }

    private static List<PackagedMigration> read(Path folder) throws IOException, ProblemException {
        List<PackagedMigration> migrations = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    Path sql = entry.resolve("migration.sql");
                    migrations.add(new PackagedMigration(
                            entry.getFileName().toString(),
                            Files.exists(sql)
                                    ? Optional.of(new Sql(BoundedFile.text(sql, LARGEST)))
                                    : Optional.empty()));
                }
            }
        }
        migrations.sort(Comparator.comparing(PackagedMigration::name));
        return migrations;
    }
}
