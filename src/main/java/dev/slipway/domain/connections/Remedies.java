package dev.slipway.domain.connections;

import java.util.List;

/**
 * What to do about a peak that is too high, or bounded by nothing.
 *
 * @param someFit whether there are numbers that fit
 * @param reservable what the account can reserve in all
 */
record Remedies(List<Demand> demands, boolean someFit, int reservable) {
    private static final String QUOTA = "a higher quota (service lambda, code L-B99A9384)";

    String text(String verb) {
        List<Demand> unknown = demands.stream().filter(Demand::isOpen).toList();
        long functions =
                demands.stream().filter(each -> each.workload().isFunction()).count();
        if (someFit) {
            return verb + " the numbers under \"what fits\": slipway connections plan --write";
        }
        if (!unknown.isEmpty()) {
            Demand first = unknown.get(0);
            String option = first.workload().isFunction() ? "--function " : "--service ";
            return "Say first what " + Judgement.names(unknown) + " may open, as nothing is given away before: "
                    + option + first.workload().name() + ",pool=N.";
        }
        if (functions > reservable) {
            return (reservable == 0
                            ? "Nothing can be reserved in such an account"
                            : "Only " + reservable + " can be reserved in such an account, and there are " + functions
                                    + " functions")
                    + ": lower connection_limit, or ask AWS for " + QUOTA + ".";
        }
        return "Nothing fits as it is: lower connection_limit, put a pooler in between, or take a larger database.";
    }

    /** Where the account itself keeps the peak within the budget. */
    String ofHeld() {
        return someFit
                ? text("Reserve")
                : reservable == 0
                        ? "Nothing has to be done, and nothing can be reserved in such an account; once it has " + QUOTA
                                + ", plan again."
                        : text("Reserve");
    }
}
