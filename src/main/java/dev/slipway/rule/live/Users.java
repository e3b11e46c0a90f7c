package dev.slipway.rule.live;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.livecheck.Room;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who has a server's connections, the largest first. */
final class Users {
    private static final int MOST = 3;

    private Users() {}

    static String words(ServerStatus status) {
        Map<String, List<ServerSession>> by = status.sessions().stream()
                .filter(Room::takesSlot)
                .collect(Collectors.groupingBy(Users::name, TreeMap::new, Collectors.toList()));
        List<String> words = by.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .map(each -> each.getKey() + " " + each.getValue().size() + " (" + states(each.getValue()) + ")")
                .toList();
        return words.size() <= MOST
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " others";
    }

    private static String name(ServerSession session) {
        return session.application()
                .filter(each -> !each.isBlank())
                .or(session::user)
                .orElse("sessions that this role may not see");
    }

    private static String states(List<ServerSession> sessions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sessions.stream()
                .sorted(Comparator.comparing(ServerSession::state))
                .forEach(each -> counts.merge(each.state().words(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
