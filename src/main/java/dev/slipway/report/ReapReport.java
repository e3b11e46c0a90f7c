package dev.slipway.report;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.Utilisation;
import dev.slipway.domain.reaping.JudgedSession;
import dev.slipway.domain.reaping.OwnTimeout;
import dev.slipway.domain.reaping.SessionChoice;
import dev.slipway.domain.reaping.Spared;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.reap.Reaped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a round of reaping did, or would do, for people. */
public record ReapReport(Reaped reaped, SessionChoice choice) {
    private static final int MOST_SPARED = 40;
    private static final int LONGEST_NAME = 32;

    public ReapReport(Reaped reaped) {
        this(reaped, reaped.choice());
    }

    /** All of it. */
    public String text() {
        StringBuilder text = new StringBuilder(verdict()).append("\n\n");
        text.append(table());
        int left = listed().size() - choice.toEnd().size() - MOST_SPARED;
        if (left > 0) {
            text.append("and ").append(Amounts.whole(left)).append(" more that are spared; --format json lists all.\n");
        }
        text.append('\n').append(spared());
        ownTimeout(text);
        return text.toString();
    }

    /** A line for a log; empty where nothing was to be done. */
    public Optional<String> line() {
        if (choice.toEnd().isEmpty()) {
            return Optional.empty();
        }
        String ids = choice.toEnd().stream()
                .map(session -> Long.toString(session.id()))
                .collect(Collectors.joining(", "));
        return Optional.of(choice.status().at() + " " + outcome() + ": " + ids
                + use().map(use -> "; " + use).orElse("") + "\n");
    }

    /** Two lines: which server, and what was done or would be. */
    private String verdict() {
        ServerStatus status = choice.status();
        return Printable.word(status.product() + " at " + status.server() + ", database " + status.database() + ", as "
                        + status.role())
                + use().map(use -> ": " + use).orElse("") + ".\n"
                + outcome() + (reaped.acted() || choice.toEnd().isEmpty() ? "." : "; --yes ends them.");
    }

    private Optional<String> use() {
        return choice.utilisation()
                .map(use -> Amounts.whole(use.used()) + " of " + Amounts.whole(use.limit()) + " connections"
                        + (use.scope() == Utilisation.LimitScope.SERVER
                                ? ""
                                : " of the " + use.scope().word())
                        + " in use (" + Amounts.percent(use.share()) + ")");
    }

    private String outcome() {
        int chosen = choice.toEnd().size();
        if (chosen == 0) {
            return "No session to end";
        }
        if (!reaped.acted()) {
            return "Would end " + sessions(chosen);
        }
        long refused = reaped.count(Ended.Fate.REFUSED);
        long spared = reaped.count(Ended.Fate.SPARED);
        return "Ended " + sessions(reaped.count(Ended.Fate.ENDED))
                + (spared > 0 ? ", " + spared + " had changed meanwhile" : "")
                + (refused > 0 ? ", " + refused + " the server refused to end" : "");
    }

    private static String sessions(long number) {
        return Amounts.whole(number) + (number == 1 ? " session" : " sessions");
    }

    private String table() {
        TextTable table = new TextTable("id", "user", "application", "host", "state", "for", "");
        Map<ServerSession, Ended> ended =
                reaped.ended().stream().collect(Collectors.toMap(Ended::session, each -> each, (one, other) -> one));
        int spared = 0;
        for (JudgedSession judged : listed()) {
            spared += judged.spared().isPresent() ? 1 : 0;
            if (spared <= MOST_SPARED) {
                ServerSession session = judged.session();
                table.row(
                        Long.toString(session.id()),
                        name(session.user()),
                        name(session.application()),
                        name(session.host()),
                        session.state().words(),
                        session.inState().map(Amounts::span).orElse("-"),
                        fate(judged, Optional.ofNullable(ended.get(session))));
            }
        }
        return table.text();
    }

    /** Not the server's own, of which there are always some. */
    private List<JudgedSession> listed() {
        return choice.sessions().stream()
                .filter(judged -> !judged.spared().equals(Optional.of(Spared.BACKGROUND)))
                .toList();
    }

    private String fate(JudgedSession judged, Optional<Ended> ended) {
        if (judged.spared().isPresent()) {
            return "spared: " + judged.spared().get().words();
        }
        if (!reaped.acted()) {
            return "would end";
        }
        return ended.map(each -> switch (each.fate()) {
                    case ENDED -> "ended";
                    case SPARED -> "spared: " + Printable.word(each.why());
                    case REFUSED -> "refused: " + Printable.word(each.why());
                })
                .orElse("not reached");
    }

    private static String name(Optional<String> name) {
        String shown = Printable.word(name.orElse("-"));
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** How many for which reason. */
    private String spared() {
        Map<Spared, Integer> reasons = new EnumMap<>(Spared.class);
        choice.sessions().forEach(judged -> judged.spared().ifPresent(why -> reasons.merge(why, 1, Integer::sum)));
        if (reasons.isEmpty()) {
            return "";
        }
        String all = reasons.entrySet().stream()
                .map(each -> each.getKey().words() + " (" + Amounts.whole(each.getValue()) + ")")
                .collect(Collectors.joining("; "));
        StringBuilder text = new StringBuilder();
        Paragraph.append(text, "", "Spared, and why: " + all + ".");
        if (choice.unknown() > 0) {
            Paragraph.append(
                    text,
                    "",
                    Amounts.whole(choice.unknown())
                            + " of them are unknown: what they do, or whether in a transaction, is not visible to "
                            + Printable.word(choice.status().role()) + ".");
        }
        return text.append('\n').toString();
    }

    private void ownTimeout(StringBuilder text) {
        OwnTimeout own = OwnTimeout.of(choice.status(), reaped.reaping());
        if (!own.statements().isEmpty()) {
            text.append("The server can do this itself:\n");
            own.statements()
                    .forEach(statement ->
                            text.append("  ").append(Printable.word(statement)).append('\n'));
        }
        Paragraph.append(text, "", String.join(" ", own.words()));
    }
}
