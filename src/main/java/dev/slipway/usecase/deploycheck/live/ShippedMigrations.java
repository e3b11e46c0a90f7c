package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.PackagedMigrations;
import dev.slipway.domain.livecheck.PackagedMigrations.PackagedMigration;
import dev.slipway.domain.livecheck.PackagedMigrations.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The migrations in what ships: what Prisma Migrate would apply there. */
final class ShippedMigrations {
    private static final int LARGEST = 16 << 20;
    private static final String MARK = "/migration_lock.toml";
    private static final String SQL = "migration.sql";

    private ShippedMigrations() {}

    static Interest interest() {
        return (file, head) -> file.name().equals(SQL) ? LARGEST : 0;
    }

    /** Empty where nothing ships, or nothing that ships has any. */
    static Optional<ServerAnswer<Optional<PackagedMigrations>>> in(Deployment deployment) {
        for (Shipped shipped : deployment.shipped()) {
            List<String> folders = folders(shipped.tree());
            if (folders.size() > 1) {
                return Optional.of(ServerAnswer.unknown(shipped.name() + " has " + folders.size()
                        + " folders of migrations, and which is this database's stands nowhere: "
                        + String.join(", ", folders.stream().map(shipped::shown).toList())));
            }
            if (folders.size() == 1) {
                return Optional.of(read(shipped, folders.get(0)));
            }
        }
        return Optional.empty();
    }

    /** Those with the file that Prisma puts beside migrations; one in a package of npm is not the project's. */
    private static List<String> folders(Tree tree) {
        TreeSet<String> folders = new TreeSet<>();
        try {
            tree.each(entry -> {
                if (entry.path().endsWith(MARK) && !entry.path().contains("/node_modules/")) {
                    folders.add(entry.path().substring(0, entry.path().length() - MARK.length()));
                }
            });
        } catch (IOException unreadable) {
            // Whoever judges the package itself says that it cannot be read.
            return List.of();
        }
        return List.copyOf(folders);
    }

    private static ServerAnswer<Optional<PackagedMigrations>> read(Shipped shipped, String folder) {
        List<PackagedMigration> migrations = new ArrayList<>();
        for (String name : shipped.tree().names(folder).orElse(List.of())) {
            String path = folder + "/" + name;
            if (shipped.tree()
                    .entry(path)
                    .filter(each -> each.kind() == TreeEntry.Kind.FOLDER)
                    .isEmpty()) {
                continue;
            }
            Optional<String> text = TreeText.read(shipped.tree(), path + "/" + SQL, LARGEST);
            if (text.isEmpty() && shipped.tree().entry(path + "/" + SQL).isPresent()) {
                return ServerAnswer.unknown(shipped.place(path + "/" + SQL, "").file() + " cannot be read");
            }
            migrations.add(new PackagedMigration(name, text.map(Sql::new)));
        }
        String shown = shipped.name() + ":" + shipped.shown(folder);
        return ServerAnswer.known(Optional.of(new PackagedMigrations(shown, true, migrations)), shown);
    }
}
