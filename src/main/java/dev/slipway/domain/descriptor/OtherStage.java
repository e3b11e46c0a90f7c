package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function as another stage has it than the one that is judged.
 *
 * @param stage such as {@code stage prod}
 * @param judged the one that is, in the same words
 */
public record OtherStage(String stage, String judged, Declared declared) {
    public String name() {
        return declared.workload().name();
    }

    /** What it may open more than in the stage that is judged, and how to have it judged; empty where it is no more. */
    public Optional<String> more(Declared here) {
        Settings theirs = declared.workload().settings();
        Settings ours = here.workload().settings();
        List<String> more = new ArrayList<>();
        add(more, "reserved", ours.cap(), theirs.cap());
        if (!(theirs.pool() instanceof Setting.Absent)) {
            add(more, "pool", ours.pool(), theirs.pool());
        } else if (declared.sandbox().pool(theirs.pool()).isUnclear()
                && !here.sandbox().pool(ours.pool()).isUnclear()) {
            more.add("pool=N");
        }
        return more.isEmpty()
                ? Optional.empty()
                : Optional.of(name() + ": " + judged + " is judged, and " + stage + " may open more ("
                        + here.workload().place().file() + "); to have it judged: --function " + name() + ","
                        + String.join(",", more));
    }

    private static void add(List<String> more, String key, Setting ours, Setting theirs) {
        if (ours instanceof Setting.Known known && known.value() < theirs.orElse(Integer.MAX_VALUE)) {
            more.add(key + "=" + (theirs.number().isPresent() ? theirs.number().getAsInt() : "N"));
        }
    }
}
