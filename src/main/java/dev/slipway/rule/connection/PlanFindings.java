package dev.slipway.rule.connection;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** Findings on a plan: whom they are about, where, and what to do. */
record PlanFindings(Plan plan) {
    private static final String QUOTA = "a higher quota (service lambda, code L-B99A9384)";

    /** @param verb what is done to the numbers where some fit */
    Verdict found(String rule, Severity severity, String message, List<Demand> demands, String verb) {
        List<Place> places = demands.stream()
                .map(each -> each.cap() instanceof Setting.Known known
                        ? known.place()
                        : each.workload().place())
                .toList();
        Finding finding = new Finding(rule, severity, message, places, remedy(severity, verb));
        return Verdict.of(
                List.of(plan.writesSuggestions() ? finding.with(new Fix.CapConcurrency(plan.write())) : finding));
    }

    private String remedy(Severity severity, String verb) {
        if (plan.hasSuggestions()) {
            return plan.writesSuggestions()
                    ? verb + " the numbers under \"what fits\": " + plan.write()
                    : verb + " what fits, by hand: " + plan.suggestions();
        }
        int reservable = plan.quota().reservable();
        if (severity == Severity.WARNING && reservable == 0) {
            return "Nothing has to be done, and nothing can be reserved in such an account; once it has " + QUOTA
                    + ", plan again.";
        }
        List<Demand> unknown = plan.demands().stream().filter(Demand::isOpen).toList();
        if (!unknown.isEmpty()) {
            Demand first = unknown.get(0);
            String option = first.workload().isFunction() ? "--function " : "--service ";
            return "Say first what " + Demand.names(unknown) + " may open, as nothing is given away before: " + option
                    + first.workload().name() + ",pool=N.";
        }
        long functions = plan.demands().stream()
                .filter(each -> each.workload().isFunction())
                .count();
        return functions > reservable
                ? tooMany(functions, reservable) + ": lower connection_limit, or ask AWS for " + QUOTA + "."
                : "Nothing fits as it is: lower connection_limit, put a pooler in between, or take a larger database.";
    }

    private static String tooMany(long functions, int reservable) {
        return reservable == 0
                ? "Nothing can be reserved in such an account"
                : "Only " + reservable + " can be reserved in such an account, and there are " + functions
                        + " functions";
    }
}
