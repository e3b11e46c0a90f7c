package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Ceiling;
import dev.slipway.domain.livecheck.Poolers;
import dev.slipway.domain.livecheck.Reply.Answered;
import dev.slipway.domain.livecheck.Room;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a server says that it carries, as a plan counts it: the lowest limit of this role, and nothing taken off twice. */
final class AskedCapacity {
    private AskedCapacity() {}

    /** Empty where it does not say, and where a pooler's own limit counts. */
    static Optional<Capacity> of(AskedUrl url, Answered answered) {
        ServerStatus status = answered.status().ordinary();
        Room room = Room.of(status);
        boolean known = status.limits().maxConnections() instanceof ServerAnswer.Known;
        return room.lowest()
                .filter(each -> known && each.limit() > 0)
                .filter(each -> Poolers.between(url, answered).isEmpty())
                .map(lowest -> capacity(url, status, room.ceilings().get(0), lowest, own(answered.status())));
    }

    private static Capacity capacity(
            AskedUrl url, ServerStatus status, Ceiling server, Ceiling lowest, String superuser) {
        boolean own = lowest.equals(server);
        int kept = own ? Room.kept(status.limits()) : 0;
        String at = status.at().truncatedTo(ChronoUnit.SECONDS).toString();
        String what = own ? "max_connections" : lowest.source();
        return Capacity.asked(
                status.dialect() == Dialect.MYSQL ? "mysql" : "postgresql",
                lowest.limit() + kept,
                kept,
                what + ", asked of the server " + url.server() + ", " + at,
                at.substring(0, "2026-01-01".length()),
                kept == 0 ? Optional.empty() : Optional.of(words(status) + superuser));
    }

    private static String own(ServerStatus status) {
        return status.limits().isOfSuperuser() ? ", which " + status.role() + " may take, who asked" : "";
    }

    private static String words(ServerStatus status) {
        return status.limits().reserves().stream()
                .filter(each -> !each.usable() && each.slots() > 0)
                .map(AskedCapacity::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Reserve reserve) {
        return reserve.name() + " " + reserve.slots();
    }
}
