package dev.slipway.testing;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plans described by a line of text: {@code api} and {@code api=50} are functions, {@code web:3+1} is a service of three replicas
 * and one more in a deploy, {@code x5} behind them is a pool of another size than one, and {@code ?} one that is not known;
 * {@code x5*} is that of one client where a process may make several.
 */
public final class PlanRecipe {
    private static final Setting UNSAID = Setting.absent();
    private static final Pattern WORKLOAD =
            Pattern.compile("([a-z]+)(?:([=:])(\\d*))?(?:\\+(\\d+))?(?:x(\\d+))?([?*])?");

    private int connections = 100;
    private int overlap = 2;
    private Setting account = UNSAID;

    public PlanRecipe connections(int most) {
        connections = most;
        return this;
    }

    public PlanRecipe overlap(int versions) {
        overlap = versions;
        return this;
    }

    /** Of the account's quota; 0 is none that somebody named. */
    public PlanRecipe account(int executions) {
        account = executions == 0 ? UNSAID : Setting.option("--account-concurrency", executions);
        return this;
    }

    public Plan plan(String workloads) {
        Terms terms = new Terms(
                Terms.Database.UNNAMED,
                UNSAID,
                UNSAID,
                Setting.option("--deploy-overlap", overlap),
                UNSAID,
                account,
                List.of(),
                List.of(),
                List.of(),
                " --instance x");
        Capacity capacity = Capacity.given(Optional.empty(), Optional.empty(), connections, "--max-connections");
        return new Planner(capacity, terms).plan(workloads(workloads), List.of(), false);
    }

    private static List<Workload> workloads(String words) {
        return Arrays.stream(words.split(" "))
                .filter(each -> !each.isEmpty())
                .map(PlanRecipe::workload)
                .toList();
    }

    private static Workload workload(String word) {
        Matcher parts = WORKLOAD.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no workload: " + word);
        }
        Place place = Place.in(parts.group(1), 1, "");
        boolean unknown = "?".equals(parts.group(6));
        Setting pool = !unknown
                ? new Setting.Known(parts.group(5) == null ? 1 : Integer.parseInt(parts.group(5)), place)
                : new Setting.Unclear("it is filled in at the deploy", place);
        Settings settings =
                new Settings(number(parts.group(3), place), UNSAID, number(parts.group(4), place), pool, UNSAID);
        if ("*".equals(parts.group(6))) {
            settings = settings.withClients(new Setting.Unclear("it may make several", place));
        }
        boolean service = ":".equals(parts.group(2));
        return new Workload(parts.group(1), service ? WorkloadKind.SERVICE : WorkloadKind.FUNCTION, settings, place);
    }

    private static Setting number(String digits, Place place) {
        return digits == null || digits.isEmpty() ? UNSAID : new Setting.Known(Integer.parseInt(digits), place);
    }
}
