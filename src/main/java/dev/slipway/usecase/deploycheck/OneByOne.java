package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a side says of all that ships; one of several that cannot be read keeps the others from nothing.
 *
 * @param unreadable whether there is such a one
 */
record OneByOne(Outcome outcome, boolean unreadable) {
    static OneByOne of(Side side, Deployment deployment) throws ProblemException {
        try {
            return new OneByOne(side.judge(deployment), false);
        } catch (ProblemException one) {
            if (deployment.shipped().size() < 2) {
                throw one;
            }
        }
        Set<RuleVerdict> all = new LinkedHashSet<>();
        boolean unreadable = false;
        for (Shipped shipped : deployment.shipped()) {
            try {
                all.addAll(side.judge(deployment.with(List.of(shipped))).judged());
            } catch (ProblemException broken) {
                unreadable |= broken.problem().kind() != Kind.USAGE;
                all.add(RuleVerdict.notChecked(side.rules(), broken.problem().told()));
            }
        }
        return new OneByOne(Outcome.of(List.copyOf(all)), unreadable);
    }

    /** The sizes of those that can be read: who judges the others has said why they cannot be. */
    static List<PackageSize> sizes(List<Side> sides, Deployment deployment) {
        Set<PackageSize> sizes = new LinkedHashSet<>();
        for (Side side : sides) {
            for (Shipped shipped : deployment.shipped()) {
                sizes.addAll(sizes(side, deployment.with(List.of(shipped))));
            }
        }
        return new ArrayList<>(sizes);
    }

    private static List<PackageSize> sizes(Side side, Deployment one) {
        try {
            return side.sizes(one);
        } catch (ProblemException unread) {
            return List.of();
        }
    }
}
