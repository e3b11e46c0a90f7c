package dev.slipway.report;

import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Utilisation;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import dev.slipway.domain.watching.Threshold;
import dev.slipway.domain.watching.Use;
import dev.slipway.usecase.rounds.Gap;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is seen of a server, for people: a table that is drawn again and again, or lines of a log. */
public record WatchText(Optional<Threshold> threshold) {
    private static final int BAR = 30;
    private static final int LONGEST_NAME = 24;
    private static final String OTHERS = "(others)";

    /**
     * What was seen last, and in all.
     *
     * @param rows at most so many lines, of which some are for applications
     */
    public List<String> table(Sample sample, Seen seen, int rows) {
        ServerStatus status = sample.status();
        List<String> lines = new ArrayList<>();
        lines.add(Printable.word(status.product() + " at " + status.server() + ", database " + status.database()
                + ", as " + status.role() + ", " + status.at().truncatedTo(ChronoUnit.SECONDS)));
        lines.add(sample.fullest().map(WatchText::use).orElse("its limits are not known")
                + alert(sample)
                + sample.fullest().map(WatchText::bar).orElse(""));
        lines.add(states(sample.all()));
        lines.add("");
        lines.addAll(applications(sample, Math.max(1, rows - lines.size() - 3)));
        lines.add("");
        lines.add(seen(seen));
        return lines.subList(0, Math.min(rows, lines.size()));
    }

    private static String bar(Utilisation use) {
        int full = (int) Math.min(BAR, Math.round(use.share() * BAR));
        return "  [" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private static String use(Utilisation use) {
        return Amounts.whole(use.used()) + " of " + Amounts.whole(use.limit()) + " connections"
                + (use.scope() == Utilisation.LimitScope.SERVER
                        ? ""
                        : " of the " + use.scope().word())
                + " (" + Amounts.percent(use.share()) + ")";
    }

    private String alert(Sample sample) {
        boolean above = sample.alert().orElse(false);
        return above ? "  ALERT: above " + threshold.map(Threshold::text).orElse("") : "";
    }

    private static String states(Use use) {
        List<String> parts = new ArrayList<>();
        for (SessionState state : SessionState.values()) {
            if (use.in(state) > 0) {
                parts.add(Amounts.whole(use.in(state)) + " " + state.words());
            }
        }
        return parts.isEmpty() ? "no session" : String.join(", ", parts);
    }

    private static List<String> applications(Sample sample, int rows) {
        TextTable table = new TextTable("application", "sessions", "active", "idle", "in transaction", "longest idle");
        for (Use use : sample.first(Math.max(1, rows - 2), OTHERS)) {
            String name = Printable.word(use.application());
            table.row(
                    name.isEmpty() ? "(none)" : cut(name),
                    Amounts.whole(use.sessions()),
                    Amounts.whole(use.in(SessionState.ACTIVE)),
                    Amounts.whole(use.in(SessionState.IDLE) + use.in(SessionState.ASLEEP)),
                    Amounts.whole(use.in(SessionState.IDLE_IN_TRANSACTION)),
                    use.longestIdle().map(Amounts::span).orElse(""));
        }
        return table.text().lines().toList();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A line of a log. */
    public String line(Sample sample) {
        return sample.status().at().truncatedTo(ChronoUnit.SECONDS) + " "
                + sample.fullest().map(WatchText::use).orElse("its limits are not known") + ": "
                + states(sample.all()) + alert(sample) + "\n";
    }

    /** The server does not answer, or does so again. */
    public static String gap(Gap gap, boolean over) {
        String since = gap.since().truncatedTo(ChronoUnit.SECONDS).toString();
        return over
                ? "The server answers again, " + Amounts.span(gap.length()) + " after " + since + "."
                : "The server has not answered since " + since + " (" + gap.stage() + "): "
                        + Printable.word(gap.problem().message()) + " It is tried again.";
    }

    /** What was seen in all. */
    public String seen(Seen seen) {
        List<String> parts = new ArrayList<>();
        parts.add("seen " + times(seen.samples()));
        seen.highest().ifPresent(highest -> parts.add("at most " + use(highest)));
        threshold.ifPresent(some -> parts.add("above " + some.text() + " " + times(seen.alerts())
                + seen.firstAlert()
                        .map(first -> ", first at " + first.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("")));
        if (seen.gaps() > 0) {
            parts.add("lost " + times(seen.gaps())
                    + (seen.lost() ? ", and not back" : ", for " + Amounts.span(seen.unseen())));
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static String times(long number) {
        return number == 0 ? "never" : number == 1 ? "once" : Amounts.whole(number) + " times";
    }
}
