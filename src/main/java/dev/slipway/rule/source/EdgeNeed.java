package dev.slipway.rule.source;

import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.edge.EdgeFile;
import dev.slipway.domain.edge.EdgeFile.Ground;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Given;
import dev.slipway.domain.script.ReachedClient.Use;
import java.util.List;
import java.util.Optional;

/** Tells whether a client runs at the edge, by its release and what it is given. */
record EdgeNeed(PrismaVersion version, List<ClientGenerator> generators, Optional<UrlKind> deployed) {
    /** By which the client for the edge can be named whatever the bundler looks for. */
    private static final String FOR_EDGE = "/wasm";

    /** What is told. */
    sealed interface Told {}

    /** It does. */
    record Runs() implements Told {}

    /**
     * It does not.
     *
     * @param why a clause that follows "which"
     * @param by what of it is refused: that it is made, or that it is asked
     */
    record Fails(String why, Use by) implements Told {}

    /** @param why a clause that follows "whether" */
    record Unsure(String why) implements Told {}

    Told of(ClientSite site, EdgeFile file) {
        if (its().isOfEdge(site) && version.has(Trait.EDGE_IMPORT_OF_PROXY)) {
            return proxy(site, file);
        }
        if (!version.has(Trait.QUERY_ENGINE) || its().isCompiled(site)) {
            return compiled(site, file);
        }
        boolean asked = its().hasFeature(site) && version.has(Trait.EDGE_ADAPTERS);
        if (!asked && !version.has(Trait.EDGE_ADAPTERS_UNASKED)) {
            return notForEdge(site, file);
        }
        boolean refused = !version.has(Trait.EDGE_ADAPTERS_UNASKED);
        return switch (site.adapter()) {
            case YES -> adapter(site, file);
            case UNSEEN -> new Unsure("is given a driver adapter, which only a run tells");
            case NO ->
                file.accelerated()
                        ? placed(site)
                        : new Fails(
                                "is given no driver adapter: no query engine loads there",
                                refused ? Use.MADE : Use.ASKED);
        };
    }

    private Told proxy(ClientSite site, EdgeFile file) {
        return switch (site.adapter()) {
            case YES ->
                version.has(Trait.EDGE_ADAPTERS)
                        ? new Fails(
                                "is imported from " + site.from()
                                        + ", which is for Accelerate and refuses a driver adapter",
                                Use.MADE)
                        : new Unsure("takes a driver adapter in Prisma " + version);
            case UNSEEN, NO -> file.accelerated() ? new Runs() : proxyByUrl(site);
        };
    }

    private Told proxyByUrl(ClientSite site) {
        boolean own =
                RefusedOption.URLS.stream().anyMatch(each -> site.options().given(each) != Given.NO);
        if (own || deployed.isEmpty()) {
            return new Unsure("has a URL of Accelerate, prisma://, without which " + site.from() + " refuses it");
        }
        return deployed.get() == UrlKind.ACCELERATE
                ? new Runs()
                : new Fails(
                        "is imported from " + site.from()
                                + ", which asks through Accelerate alone, and the URL of its datasource is none of it",
                        Use.ASKED);
    }

    private Told compiled(ClientSite site, EdgeFile file) {
        if (site.adapter() == Given.YES) {
            return adapter(site, file);
        }
        if (file.accelerated()) {
            return placed(site);
        }
        return site.adapter() == Given.NO && !version.has(Trait.QUERY_ENGINE)
                ? new Fails(
                        "is given neither a driver adapter nor Accelerate, one of which Prisma " + version + " needs",
                        Use.MADE)
                : new Unsure("is given a driver adapter or a URL of Accelerate, one of which it needs");
    }

    /** What bundlers take for the edge is then a client that refuses each query. */
    private Told notForEdge(ClientSite site, EdgeFile file) {
        boolean given = site.adapter() != Given.NO || file.accelerated();
        if (given && (file.ground() == Ground.DENO || (its().hasFeature(site) && site.adapter() != Given.NO))) {
            return new Unsure("runs there in Prisma " + version);
        }
        String why = !given
                ? "needs a query engine, and none loads there"
                : version.has(Trait.EDGE_ADAPTERS)
                        ? "is generated without previewFeatures = [\"driverAdapters\"], so that Prisma " + version
                                + " has none for the edge but that of @prisma/client/edge"
                        : "is not imported from @prisma/client/edge, the only one of Prisma " + version
                                + " for the edge";
        return new Fails(why, version.has(Trait.EDGE_CLIENT_MADE) ? Use.ASKED : Use.MADE);
    }

    private Told adapter(ClientSite site, EdgeFile file) {
        boolean sockets = file.ground() == Ground.EDGE_RUNTIME || file.ground() == Ground.MIDDLEWARE;
        if (sockets && DriverAdapter.needsNode(site.driver())) {
            return new Fails(
                    "asks through " + site.driver()
                            + ", whose driver needs Node.js: the Edge Runtime has no sockets and no files",
                    Use.ASKED);
        }
        if (file.ground() == Ground.DENO || (sockets && site.driver().isEmpty())) {
            return new Unsure("has an adapter whose driver runs there");
        }
        return placed(site);
    }

    private SiteGenerators its() {
        return new SiteGenerators(generators);
    }

    /** A client of a folder of its own is the one for the edge only where its generator or a bundler says so. */
    private Told placed(ClientSite site) {
        boolean own = SiteGenerators.isOwn(site) && !site.from().endsWith(FOR_EDGE);
        boolean modern =
                its().of(site).stream().anyMatch(each -> each.provider().equals("prisma-client"));
        return own && (modern || !version.has(Trait.EDGE_ADAPTERS_UNASKED))
                ? new Unsure("of " + site.from() + " is generated for the edge, which its generator's runtime says")
                : new Runs();
    }
}
