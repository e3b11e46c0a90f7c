package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way up to a session, stage by stage: names, addresses, then what a driver does. All of it has one deadline, which
 * holds even where a system call does not come back.
 */
record Way(Login login, Failures failures) {
    /** In which a driver that gives up by itself says how far it came. */
    private static final Duration GRACE = Duration.ofMillis(250);

    /** What a driver does with one address. */
    interface Login {
        Connection connect(String address, Duration patience) throws SQLException;
    }

    /** @param patience for the whole way */
    Connection walk(Route route, Duration patience) throws UnreachedException {
        Deadline deadline = new Deadline(patience);
        FutureTask<Connection> walking = new FutureTask<>(() -> connect(route, deadline));
        Thread walker = new Thread(walking, "way to the database");
        walker.setDaemon(true);
        walker.start();
        try {
            return walking.get(deadline.left().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreachedException unreached) {
                throw unreached;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            // A session that comes too late is closed by its own thread, so that it does not stay.
            closeLate(walking);
            throw failures.tooLate(patience, deadline.stage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeLate(walking);
            throw failures.tooLate(patience, deadline.stage(), e);
        }
    }

    private static void closeLate(FutureTask<Connection> walking) {
        Thread closer = new Thread(
                () -> {
                    try {
                        walking.get().close();
                    } catch (ExecutionException | SQLException e) {
                        // Nothing was opened, or it is gone already.
                        return;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "closes what came too late");
        closer.setDaemon(true);
        closer.start();
    }

    private Connection connect(Route route, Deadline deadline) throws UnreachedException {
        List<String> addresses = addresses(route, deadline);
        List<UnreachedException> refused = new ArrayList<>();
        for (String address : addresses) {
            deadline.at(Stage.TCP);
            // So that one address that swallows everything leaves time for the others.
            Duration share = deadline.left().dividedBy(addresses.size() - refused.size());
            try {
                return login.connect(address, share);
            } catch (SQLException e) {
                UnreachedException failure = failures.ofLogin(e, addresses);
                if (failure.stage().compareTo(Stage.TCP) > 0) {
                    throw failure;
                }
                refused.add(failure);
            }
        }
        // A refusal says more than silence, and silence more than a missing route.
        throw refused.stream()
                .max(Comparator.comparing(UnreachedException::stage))
                .orElseThrow();
    }

    private List<String> addresses(Route route, Deadline deadline) throws UnreachedException {
        if (route.socket().isPresent()) {
            return List.of("localhost");
        }
        deadline.at(Stage.DNS);
        try {
            InetAddress[] found = InetAddress.getAllByName(route.host());
            boolean byName = route.dialect() == Dialect.MYSQL && route.tls().strict();
            return byName
                    ? List.of(route.host())
                    : Arrays.stream(found).map(Way::literal).toList();
        } catch (UnknownHostException e) {
            throw failures.unknownHost(e);
        }
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address && text.indexOf('%') >= 0 ? text.substring(0, text.indexOf('%')) : text;
    }

    /** When it must be over, and how far it has come. */
    private static final class Deadline {
        private final long end;
        private volatile Stage stage = Stage.DNS;

        Deadline(Duration patience) {
            end = System.nanoTime() + patience.toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        }

        void at(Stage reached) {
            stage = reached;
        }

        Stage stage() {
            return stage;
        }
    }
}
