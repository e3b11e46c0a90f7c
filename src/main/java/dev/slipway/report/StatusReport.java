package dev.slipway.report;

import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.live.Age;
import dev.slipway.domain.live.Crowd;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.livecheck.Ceiling;
import dev.slipway.domain.livecheck.Room;
import dev.slipway.usecase.connectionstatus.StatusResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a live server carries and who is on it, for people. */
public record StatusReport(StatusResult result, ServerStatus status, Room room, Crowd crowd) {
    /** Read on a terminal that may be no wider. */
    static final int WIDTH = 80;

    private static final int ROWS = 20;
    private static final int LONGEST_NAME = 24;
    private static final int TOPIC = 13;

    public StatusReport(StatusResult result) {
        this(
                result,
                result.status(),
                Room.of(result.status()),
                Crowd.of(result.status().sessions()));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        heading(text);
        answer(text);
        slots(text);
        limits(text);
        sessions(text);
        text.append('\n');
        new StatusContext(result, room).lines().forEach((topic, words) -> topic(text, topic, words));
        for (String note : status.notes()) {
            topic(text, "note", note);
        }
        return text.toString();
    }

    private void heading(StringBuilder text) {
        topic(text, "server", status.product() + " at " + status.server() + replica());
        topic(text, "database", status.database() + ", as " + status.role() + " (" + result.where() + ")");
        topic(text, "asked at", status.at() + " by the server's clock");
    }

    private String replica() {
        return status.replica().asked().orElse(false) ? ", which only reads (a replica)" : "";
    }

    private void answer(StringBuilder text) {
        Optional<Ceiling> tightest = room.tightest();
        String words = tightest.isPresent() && status.tellsSessions()
                ? tightest.get().free() + " of " + tightest.get().limit() + ", by the limit of "
                        + tightest.get().whose()
                : "unknown: " + why();
        topic(text, "free", words);
    }

    private String why() {
        return status.limits().maxConnections() instanceof ServerAnswer.Unknown<Integer> unknown
                ? unknown.why()
                : "the server lists no sessions";
    }

    private void slots(StringBuilder text) {
        if (!(status.limits().maxConnections() instanceof ServerAnswer.Known<Integer> most)
                || !status.tellsSessions()) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Sign.START, most.value(), "slots", most.source()));
        for (Reserve reserve : status.limits().reserves()) {
            if (!reserve.usable()) {
                steps.add(new Step(Sign.MINUS, reserve.slots(), "kept for others", reserve.name()));
            }
        }
        steps.add(new Step(Sign.MINUS, crowd.count(), "in use, without this command", StatusContext.source(status)));
        int free = Math.max(0, most.value() - Room.kept(status.limits()) - crowd.count());
        steps.add(new Step(Sign.EQUALS, free, "free for " + status.role(), ""));
        text.append("\nslots of the server\n");
        Arithmetic.append(text, steps, WIDTH);
        for (Reserve reserve : status.limits().reserves()) {
            if (reserve.usable()) {
                Paragraph.append(
                        text,
                        "     ",
                        reserve.slots() + " of them are " + reserve.name() + ", which " + status.role() + " may take.",
                        WIDTH);
            }
        }
    }

    private void limits(StringBuilder text) {
        text.append('\n');
        limit(text, "role limit", "the role ", status.limits().role());
        limit(text, "db limit", "the database ", status.limits().database());
    }

    private void limit(StringBuilder text, String topic, String whose, ServerAnswer<Optional<Integer>> limit) {
        if (limit instanceof ServerAnswer.Known<Optional<Integer>> known) {
            Optional<Ceiling> ceiling = room.ceilings().stream()
                    .filter(each -> each.whose().startsWith(whose))
                    .findFirst();
            topic(
                    text,
                    topic,
                    ceiling.map(each -> "limit " + each.limit() + ", " + each.used() + " in use, " + each.free()
                                            + " free")
                                    .orElse("no limit of its own")
                            + " (" + known.source() + ")");
        } else if (limit instanceof ServerAnswer.Unknown<Optional<Integer>> unknown) {
            topic(text, topic, "unknown: " + unknown.why());
        }
    }

    private void sessions(StringBuilder text) {
        if (crowd.groups().isEmpty()) {
            text.append(status.tellsSessions() ? "\nno sessions but this command's own\n" : "");
            return;
        }
        text.append("\nsessions\n");
        Columns columns = new Columns().row("application", "count", "<10s", "<1m", "<10m", "<1h", ">1h", "user, state");
        crowd.groups().stream().limit(ROWS).forEach(group -> columns.row(cells(group)));
        columns.append(text);
        int rest =
                crowd.groups().stream().skip(ROWS).mapToInt(Crowd.Group::count).sum();
        if (rest > 0) {
            text.append("  and " + rest + " more in " + (crowd.groups().size() - ROWS)
                    + " groups: --format json has all\n");
        }
        idleInTransaction(text);
    }

    private static String[] cells(Crowd.Group group) {
        return new String[] {
            shortened(group.application().orElse("(no name)")),
            Integer.toString(group.count()),
            aged(group, Age.SECONDS),
            aged(group, Age.MINUTE),
            aged(group, Age.MINUTES),
            aged(group, Age.HOUR),
            aged(group, Age.LONGER),
            shortened(group.user().orElse("(not visible)")) + ", "
                    + group.state().words()
        };
    }

    private static String aged(Crowd.Group group, Age age) {
        Integer count = group.ages().get(age);
        return count == null ? "" : count.toString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private void idleInTransaction(StringBuilder text) {
        List<Crowd.Group> open = crowd.in(SessionState.IDLE_IN_TRANSACTION);
        int count = open.stream().mapToInt(Crowd.Group::count).sum();
        if (count > 0) {
            Duration longest = open.stream()
                    .flatMap(group -> group.longest().stream())
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            topic(
                    text.append('\n'),
                    "in transact.",
                    count + " idle in a transaction, the longest for " + longest.toSeconds()
                            + " s: each holds its slot, its locks and old rows until it ends.");
        }
    }

    private static void topic(StringBuilder text, String topic, String words) {
        Paragraph.append(text, topic + " ".repeat(Math.max(1, TOPIC - topic.length())), words, WIDTH);
    }
}
