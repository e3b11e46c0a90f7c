package dev.slipway.domain.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that take slots, by who has them and what they do; without the one that asked. */
public record Crowd(List<Group> groups) {
    public Crowd {
        groups = List.copyOf(groups);
    }

    /**
     * Sessions that are alike.
     *
     * @param application empty where they do not say, or where it is not visible
     * @param ages how many there are of each age; none is missing
     * @param longest how long the oldest has been in its state
     */
    public record Group(
            Optional<String> application,
            Optional<String> user,
            SessionState state,
            Map<Age, Integer> ages,
            Optional<Duration> longest) {
        public Group {
            ages = Map.copyOf(ages);
        }

        public int count() {
            return ages.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Group with(ServerSession session) {
            Map<Age, Integer> more = new EnumMap<>(Age.class);
            more.putAll(ages);
            more.merge(Age.of(session.inState()), 1, Integer::sum);
            Optional<Duration> oldest = longest.filter(
                            one -> one.compareTo(session.inState().orElse(Duration.ZERO)) >= 0)
                    .or(session::inState);
            return new Group(application, user, state, more, oldest);
        }
    }

    /** The largest groups first. */
    public static Crowd of(List<ServerSession> sessions) {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (ServerSession session : sessions) {
            if (session.takesSlot() && !session.self()) {
                List<Object> key = List.of(session.application(), session.user(), session.state());
                Group group = groups.getOrDefault(
                        key,
                        new Group(session.application(), session.user(), session.state(), Map.of(), Optional.empty()));
                groups.put(key, group.with(session));
            }
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparingInt(Group::count)
                .reversed()
                .thenComparing(group -> group.application().orElse(""))
                .thenComparing(group -> group.user().orElse(""))
                .thenComparing(Group::state));
        return new Crowd(sorted);
    }

    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /** Those in one state. */
    public List<Group> in(SessionState state) {
        return groups.stream().filter(group -> group.state() == state).toList();
    }
}
