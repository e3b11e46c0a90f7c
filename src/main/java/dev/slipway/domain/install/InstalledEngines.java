package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * The engines that an installation has left.
 *
 * @param folder of {@code @prisma/engines}, as its user would type it; empty where that is not installed
 * @param files the names of the engines there, and beside the generated clients
 * @param override a variable that names an engine which is there, in place of those; empty for none
 * @param prisma its version, where that is known
 */
public record InstalledEngines(
        Optional<Place> folder, List<String> files, Optional<Place> override, Optional<PrismaVersion> prisma) {
    private static final List<String> NAMES = Vocabulary.inOrder("""
            schema-engine- migration-engine- introspection-engine- libquery_engine- query_engine- query-engine-""");

    public InstalledEngines {
        files = List.copyOf(files);
    }

    /** Whether a file is an engine by its name. */
    public static boolean isEngine(String name) {
        return NAMES.stream().anyMatch(name::startsWith) && !name.endsWith(".gz") && !name.endsWith(".sha256");
    }

    /** Whether the package is there that fetches engines, and none is. */
    public boolean lack() {
        return folder.isPresent() && files.isEmpty() && override.isEmpty();
    }
}
