package dev.slipway.domain.connections;

import java.util.ArrayList;
import java.util.List;

/** What cannot be judged of a demand, and why. */
final class NotChecked {
    private NotChecked() {}

    static List<String> of(Demand demand) {
        List<String> reasons = new ArrayList<>();
        if (demand.isOff()) {
            return reasons;
        }
        String name = demand.workload().name();
        if (demand.cap() instanceof Setting.Unclear cap) {
            reasons.add(name + ": " + cap.why() + " (" + cap.place().place() + ")");
        }
        if (demand.cap() instanceof Setting.Absent && !demand.workload().isFunction()) {
            reasons.add(name + ": its replicas are not known; say how many: --service " + name + ",replicas=N");
        }
        if (demand.surge() instanceof Setting.Unclear surge) {
            reasons.add(name + ": " + surge.why() + " (" + surge.place().place() + ")");
        }
        if (demand.pool().size().isEmpty()) {
            reasons.add(name + ": its pool size is not known: " + demand.pool().source());
        }
        return reasons;
    }
}
