package dev.slipway.rule.source;

import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** SRC004: a client is made without an option that it needs, or with one that it does not take. */
record ClientRefused(String rule) implements Check<StartedClients> {
    @Override
    public Verdict judge(StartedClients clients) {
        List<ClientSite> lacking = new ArrayList<>();
        Map<RefusedOption, List<ClientSite>> refused = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        clients.unseen().ifPresent(open::add);
        for (ClientSite site : clients.sites()) {
            Optional<RefusedOption> option = RefusedOption.of(clients, site);
            Optional<String> doubt = doubt(clients, site);
            if (option.isPresent()
                    && isSure(
                            clients,
                            site,
                            each -> RefusedOption.of(clients, each).isPresent())) {
                refused.computeIfAbsent(option.get(), any -> new ArrayList<>()).add(site);
            } else if (option.isPresent()) {
                open.add("whether the client of " + site.place().place() + ", made "
                        + option.get().why() + ", is made where the project is deployed");
            } else if (doubt.isPresent()) {
                doubt.filter(why -> !why.isEmpty()).ifPresent(open::add);
            } else if (isSure(
                    clients,
                    site,
                    each -> each.adapter() == Given.NO && given(each, RefusedOption.ACCELERATE) == Given.NO)) {
                lacking.add(site);
            } else {
                open.add("whether the client of " + site.place().place()
                        + ", which is given no driver adapter where another"
                        + " one is, is made where the project is deployed");
            }
        }
        List<Finding> findings = Stream.concat(
                        lacking(clients, lacking).stream(),
                        refused.entrySet().stream().map(each -> refused(each.getKey(), each.getValue())))
                .toList();
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (!open.isEmpty()) {
            return new Verdict.NotChecked(
                    open.get(0) + (open.size() > 1 ? "; and " + (open.size() - 1) + " more" : ""));
        }
        return clients.sites().isEmpty()
                ? new Verdict.NotApplicable("no client that needs a driver adapter is seen in the code")
                : Verdict.PASSED;
    }

    private static boolean isModern(StartedClients clients) {
        return clients.version()
                .filter(version -> version.has(Trait.ADAPTER_OR_ACCELERATE))
                .isPresent();
    }

    private static Given given(ClientSite site, String option) {
        return site.options().given(option);
    }

    /** Why a client may start, a clause; of no text where it does, and empty where it does not. */
    private static Optional<String> doubt(StartedClients clients, ClientSite site) {
        boolean modern = isModern(clients);
        String whose = "the client of " + site.place().place();
        if (site.adapter() == Given.YES && RefusedOption.lacksFeature(clients, site)) {
            return Optional.of(
                    "whether " + whose
                            + " is given a driver adapter, which its Prisma takes only with previewFeatures = [\"driverAdapters\"]");
        }
        if (site.adapter() == Given.YES || (modern && given(site, RefusedOption.ACCELERATE) == Given.YES)) {
            return Optional.of("");
        }
        List<String> why = compiled(clients, site);
        long generators = new SiteGenerators(clients.generators()).of(site).size();
        if (!modern && why.isEmpty()) {
            return Optional.of("");
        }
        if (!modern && why.size() < generators) {
            return Optional.of("whether " + whose + " is of a generator whose client needs a driver adapter");
        }
        if (site.adapter() == Given.UNSEEN) {
            return Optional.of("whether " + whose + " is given a driver adapter, without which it does not start");
        }
        return modern ? Optional.empty() : byUrl(clients, site, whose);
    }

    /** Until Prisma 6 a client of Accelerate is told by its URL. */
    private static Optional<String> byUrl(StartedClients clients, ClientSite site, String whose) {
        boolean own = RefusedOption.URLS.stream().anyMatch(each -> given(site, each) == Given.YES);
        if (!own && clients.database().equals(Optional.of(UrlKind.ACCELERATE))) {
            return Optional.of("");
        }
        return own || clients.accelerated() || clients.database().isEmpty()
                ? Optional.of(
                        "whether the URL of " + whose
                                + ", which is given no driver adapter, is one of Accelerate: with another one it does not start")
                : Optional.empty();
    }

    private static List<String> compiled(StartedClients clients, ClientSite site) {
        return new SiteGenerators(clients.generators())
                .of(site).stream()
                        .flatMap(each -> SiteGenerators.compiled(each).stream())
                        .toList();
    }

    /** What stands aside of a client with other options may be left over, and is made only where something takes it in. */
    private static boolean isSure(StartedClients clients, ClientSite site, Predicate<ClientSite> same) {
        return clients.loaded().contains(site) || clients.sites().stream().allMatch(same);
    }

    private Optional<Finding> lacking(StartedClients clients, List<ClientSite> sites) {
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        String why = isModern(clients)
                ? " with neither an adapter nor an accelerateUrl, one of which Prisma "
                        + clients.version().map(Object::toString).orElse("7") + " needs"
                : " without a driver adapter, which it needs by "
                        + compiled(clients, sites.get(0)).get(0);
        return Optional.of(error(
                files(sites) + " a PrismaClient" + why + ": it throws as it is made.",
                places(sites),
                "Give it the adapter of its database: " + RefusedOption.line(clients.provider())
                        + (isModern(clients) ? "; or accelerateUrl, with Accelerate." : ".")));
    }

    private Finding refused(RefusedOption option, List<ClientSite> sites) {
        return error(
                files(sites) + " a PrismaClient " + option.why() + ": it throws as it is made.",
                places(sites),
                option.remedy());
    }

    private static String files(List<ClientSite> sites) {
        List<String> names =
                sites.stream().map(each -> each.place().file()).distinct().toList();
        return names.size() == 1 ? names.get(0) + " makes" : names.get(0) + " and " + (names.size() - 1) + " more make";
    }

    private static List<Place> places(List<ClientSite> sites) {
        return sites.stream().map(ClientSite::place).toList();
    }
}
