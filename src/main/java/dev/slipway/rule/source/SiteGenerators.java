package dev.slipway.rule.source;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.script.ClientSite;
import java.util.List;
import java.util.Optional;

/** The generators of a project, asked which a client in its code is of. */
record SiteGenerators(List<ClientGenerator> all) {
    /** Whether a client is none of Prisma's package but one of a folder of the project. */
    static boolean isOwn(ClientSite site) {
        return !site.from().startsWith(PrismaPackages.CLIENT);
    }

    /** Whether a client is the one for Accelerate alone, {@code /edge} of the package or of a folder of the project. */
    boolean isOfEdge(ClientSite site) {
        return site.from().endsWith("/edge")
                && (!isOwn(site)
                        || of(site).stream().noneMatch(each -> each.folder().endsWith("edge")));
    }

    /** Those that a client may be of. */
    List<ClientGenerator> of(ClientSite site) {
        List<ClientGenerator> its = all.stream()
                .filter(each -> isOwn(site) != each.folder().toString().contains("node_modules"))
                .toList();
        return its.isEmpty() ? all : its;
    }

    boolean isCompiled(ClientSite site) {
        return of(site).stream().anyMatch(each -> compiled(each).isPresent());
    }

    boolean hasFeature(ClientSite site) {
        return of(site).stream().anyMatch(each -> each.features().contains("driverAdapters"));
    }

    /** Why a compiler of queries stands in for its engine, a clause; empty where none does. */
    static Optional<String> compiled(ClientGenerator generator) {
        return generator.engine() instanceof EngineUse.None none && none.isCompiled()
                ? Optional.of(none.why())
                : Optional.empty();
    }
}
