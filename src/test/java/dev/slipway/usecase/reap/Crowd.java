package dev.slipway.usecase.reap;

import dev.slipway.testing.Until;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many sessions on one server, each with something to do, or nothing. */
final class Crowd implements AutoCloseable {
    /** What is to become of a session. */
    enum Kind {
        /** Idle, and to be ended. */
        REAPED,
        /** Idle, or in a transaction, and to be spared. */
        KEPT,
        /** At work all the time with one statement. */
        WORKING,
        /** At work every few milliseconds. */
        BUSY,
        /** Came for a moment and is gone. */
        GONE
    }

    /** Opens a session. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private record Member(Kind kind, long id, Connection session) {}

    private final String askId;
    private final Queue<Member> members = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Connection> guests = new ArrayDeque<>();
    private final Random random = new Random(12);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger endedRestless = new AtomicInteger();
    private volatile boolean over;

    /** @param askId asks a session for its id */
    Crowd(String askId) {
        this.askId = askId;
    }

    void add(int number, Kind kind, Opener opener) throws SQLException {
        for (int i = 0; i < number; i++) {
            Connection session = opener.open();
            members.add(new Member(kind, id(session), session));
        }
    }

    private long id(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(askId)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Lets the working ones work: a long statement each, or a short one again and again. */
    void work(String longStatement, String shortStatement) {
        List<Member> busy = of(Kind.BUSY);
        of(Kind.WORKING)
                .forEach(member -> threads.execute(() -> {
                    try {
                        execute(member.session(), longStatement);
                        failures.add("a long statement ended");
                    } catch (SQLException e) {
                        if (!over) {
                            failures.add("working: " + e.getMessage());
                        }
                    }
                }));
        threads.execute(() -> {
            try {
                while (!over) {
                    for (Member member : busy) {
                        execute(member.session(), shortStatement);
                    }
                    Thread.sleep(20);
                }
            } catch (SQLException e) {
                failures.add("busy: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * Sessions that are idle for about as long as is too long, and then work; each is opened anew when it was ended.
     *
     * @param leastMillis how long each is idle at least, and at most a second longer
     */
    void restless(int number, long leastMillis, Opener opener, String statement) {
        for (int i = 0; i < number; i++) {
            Random own = new Random(i);
            threads.execute(() -> {
                while (!over) {
                    try (Connection session = opener.open()) {
                        while (!over) {
                            TimeUnit.MILLISECONDS.sleep(leastMillis + own.nextInt(1000));
                            executeUnlessOver(session, statement);
                        }
                    } catch (SQLException e) {
                        // While idle, which the statement's own count proves.
                        endedRestless.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            });
        }
    }

    private void executeUnlessOver(Connection session, String statement) throws SQLException {
        underWay.incrementAndGet();
        try {
            if (!over) {
                execute(session, statement);
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Some come, and stay or go. */
    void comeAndGo(Opener opener) {
        try {
            guests.add(opener.open());
            if (guests.size() > 3) {
                guests.remove().close();
            }
            if (random.nextInt(4) == 0 && !over) {
                add(1, Kind.GONE, opener);
            }
        } catch (SQLException e) {
            failures.add("coming: " + e.getMessage());
        }
    }

    /** The crowd goes on no longer. */
    void settle() throws Exception {
        over = true;
        Until.holds("the last statements", () -> underWay.get() == 0);
    }

    /** How often one that works now and then was ended while it did not. */
    int endedRestless() {
        return endedRestless.get();
    }

    int size() {
        return members.size();
    }

    Collection<Long> ids(Kind kind) {
        return of(kind).stream().map(Member::id).toList();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Whether all of a kind are; false where none is. */
    boolean isAlive(Kind kind) {
        List<Member> all = of(kind);
        long alive = all.stream().filter(member -> isAlive(member.session())).count();
        if (alive > 0 && alive < all.size()) {
            throw new AssertionError(alive + " of " + all.size() + " " + kind + " are alive");
        }
        return alive > 0;
    }

    private static boolean isAlive(Connection session) {
        try {
            execute(session, "SELECT 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private List<Member> of(Kind kind) {
        List<Member> all = new ArrayList<>();
        for (Member member : members) {
            if (member.kind() == kind) {
                all.add(member);
            }
        }
        return all;
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        over = true;
        threads.shutdownNow();
        for (Member member : members) {
            member.session().abort(Runnable::run);
        }
        for (Connection guest : guests) {
            guest.abort(Runnable::run);
        }
    }
}
