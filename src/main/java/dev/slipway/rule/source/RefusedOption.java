package dev.slipway.rule.source;

import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Given;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An option of a client that its Prisma refuses, alone or beside another one.
 *
 * @param why a clause that follows "a PrismaClient"
 * @param remedy an imperative
 */
record RefusedOption(String why, String remedy) {
    static final String ACCELERATE = "accelerateUrl";
    static final List<String> URLS = List.of("datasources", "datasourceUrl");

    /** What a client is certainly given that is refused; empty where nothing is. */
    static Optional<RefusedOption> of(StartedClients clients, ClientSite site) {
        return clients.version().flatMap(version -> new Asked(clients, version, site).answer());
    }

    /** Whether a driver adapter is refused for want of the preview feature. */
    static boolean lacksFeature(StartedClients clients, ClientSite site) {
        List<ClientGenerator> its = new SiteGenerators(clients.generators()).of(site);
        return clients.version()
                        .filter(version -> !version.has(Trait.EDGE_ADAPTERS_UNASKED))
                        .isPresent()
                && !its.isEmpty()
                && its.stream().noneMatch(each -> each.features().contains("driverAdapters"));
    }

    /** What to write in the place of another option. */
    static String line(Optional<Provider> provider) {
        String type = provider.map(
                        each -> DriverAdapter.of(each).map(DriverAdapter::type).orElse("PrismaBetterSqlite3"))
                .orElse("PrismaPg");
        return "new PrismaClient({ adapter: new " + type + "({ … }) })";
    }

    /** One client, and what decides about it. */
    private record Asked(StartedClients clients, PrismaVersion version, ClientSite site) {
        Optional<RefusedOption> answer() {
            boolean url = URLS.stream().anyMatch(this::has);
            if (version.has(Trait.ADAPTER_OR_ACCELERATE)) {
                return url
                        ? found(
                                "with a URL, in datasources or datasourceUrl, which Prisma " + version
                                        + " does not take",
                                "Give the URL to a driver adapter: " + line(clients.provider()) + ".")
                        : has(ACCELERATE) && isAdapted()
                                ? found("with an adapter and an accelerateUrl, of which it takes one", "Leave one out.")
                                : ofOtherDatabase();
            }
            if (has(ACCELERATE)) {
                return found(
                        "with accelerateUrl, which Prisma 7 takes and " + version + " does not know",
                        "Leave it out, and give the URL of Accelerate, prisma://, to the datasource.");
            }
            return isAdapted() ? adapted(url) : Optional.empty();
        }

        private Optional<RefusedOption> adapted(boolean url) {
            List<ClientGenerator> its = new SiteGenerators(clients.generators()).of(site);
            if (lacksFeature(clients, site)) {
                return found(
                        "with a driver adapter, which Prisma " + version
                                + " takes only with previewFeatures = [\"driverAdapters\"]",
                        "Add it to the generator, and generate again; Prisma 6.16 takes one without it.");
            }
            if (version.has(Trait.BINARY_REFUSES_ADAPTER)
                    && !its.isEmpty()
                    && its.stream().allMatch(each -> each.engine() instanceof EngineUse.Executable)) {
                return found(
                        "with a driver adapter, which the executable of engineType = \"binary\" does not take",
                        "Leave engineType out, so that the library is loaded, and generate again.");
            }
            if (url && version.has(Trait.ADAPTER_COMPARED)) {
                return found(
                        "with a driver adapter and with datasources or datasourceUrl, of which it takes one",
                        "Give the URL to the adapter alone.");
            }
            if (new SiteGenerators(clients.generators()).isOfEdge(site) && version.has(Trait.EDGE_ADAPTERS)) {
                return found(
                        "of " + site.from() + " with a driver adapter, which that refuses: it is for Accelerate",
                        "Import it without /edge.");
            }
            if (version.has(Trait.ADAPTER_OR_PROXY) && clients.database().equals(Optional.of(UrlKind.ACCELERATE))) {
                return found(
                        "with a driver adapter, and the URL of its datasource is one of Accelerate: it takes one of them",
                        "Leave the adapter out, or give the datasource the URL of the database.");
            }
            return ofOtherDatabase();
        }

        private Optional<RefusedOption> ofOtherDatabase() {
            Set<Provider> its = DriverAdapter.providers(site.options().adapter());
            return version.has(Trait.ADAPTER_COMPARED)
                            && !its.isEmpty()
                            && clients.provider()
                                    .filter(provider -> !its.contains(provider))
                                    .isPresent()
                    ? found(
                            "with the adapter " + site.options().adapter() + ", which is not for "
                                    + clients.provider().get().title() + ", the provider of the schema",
                            "Give it the adapter of its database: " + line(clients.provider()) + ".")
                    : Optional.empty();
        }

        private static Optional<RefusedOption> found(String why, String remedy) {
            return Optional.of(new RefusedOption(why, remedy));
        }

        private boolean has(String option) {
            return site.options().given(option) == Given.YES;
        }

        /** Whether an adapter is made for it, and not handed in, where it may be null. */
        private boolean isAdapted() {
            return !site.options().adapter().isEmpty();
        }
    }
}
