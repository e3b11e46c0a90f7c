package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import java.util.ArrayList;
import java.util.List;

/** What a database has left for functions and services: less what is kept free, other clients and headroom. */
public final class PlanBudget {
    private PlanBudget() {}

    public static Budget of(Capacity capacity, Terms terms) {
        List<Step> aside = new ArrayList<>();
        if (terms.reserve() instanceof Setting.Known reserve && reserve.value() > 0) {
            aside.add(minus(reserve.value(), "kept free", reserve));
        }
        for (Client client : terms.clients()) {
            aside.add(new Step(
                    Sign.MINUS,
                    client.connections(),
                    client.name(),
                    client.place().place()));
        }
        if (terms.headroom() instanceof Setting.Known headroom && headroom.value() > 0) {
            long left =
                    capacity.usable() - aside.stream().mapToLong(Step::value).sum();
            aside.add(minus(
                    percent(Math.max(0, left), headroom.value()), "headroom, " + headroom.value() + " %", headroom));
        }
        return Budget.of(capacity, aside);
    }

    private static Step minus(long value, String label, Setting.Known from) {
        return new Step(Sign.MINUS, value, label, from.place().place());
    }

    private static long percent(long of, int percent) {
        return (of * percent + 99) / 100;
    }
}
