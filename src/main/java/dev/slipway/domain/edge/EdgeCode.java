package dev.slipway.domain.edge;

import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * What of a project runs at the edge, and the clients that it has.
 *
 * @param deployed what the URL of the deploy leads to, where the schema or the platform's files have it written out
 * @param unseen why there may be more such files, a clause
 */
public record EdgeCode(
        List<EdgeFile> files,
        Optional<PrismaVersion> version,
        List<ClientGenerator> generators,
        Optional<UrlKind> deployed,
        Optional<String> unseen) {
    public EdgeCode {
        files = List.copyOf(files);
        generators = List.copyOf(generators);
    }
}
