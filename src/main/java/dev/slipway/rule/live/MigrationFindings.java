package dev.slipway.rule.live;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Migrations.Holder;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.MigrationState;
import dev.slipway.domain.livecheck.PackagedMigrations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Words for what is not in order with a database's migrations. Ages are by the server's own clock. */
final class MigrationFindings {
    private static final int MOST = 5;
    private static final String GONE = "gone";

    private final String rule;
    private final AskedUrl url;
    private final ServerStatus status;
    private final List<Finding> findings = new ArrayList<>();

    MigrationFindings(String rule, AskedUrl url, ServerStatus status) {
        this.rule = rule;
        this.url = url;
        this.status = status;
    }

    List<Finding> list() {
        return findings;
    }

    /** @param untouched whether Prisma Migrate has no table there yet */
    void all(MigrationState state, PackagedMigrations packaged, boolean untouched) {
        failed(state);
        pending(state, packaged, untouched);
        String folder = packaged.folder();
        if (!state.gone().isEmpty()) {
            add(
                    Severity.WARNING,
                    named(state.gone(), "was applied", "were applied") + " to " + url.server() + ", and " + folder
                            + " does not have " + (state.gone().size() == 1 ? "it" : "them")
                            + ": it is not the folder that this database was made with, or a file was deleted.",
                    state.gone(),
                    GONE,
                    packaged,
                    "Bring the folder back from version control; prisma migrate status compares both.");
        }
        if (!state.edited().isEmpty()) {
            add(
                    Severity.WARNING,
                    named(state.edited(), "was edited", "were edited") + " in " + folder + " after being applied to "
                            + url.server()
                            + ": the checksum of migration.sql is another. prisma migrate deploy does not"
                            + " apply it again, so that the database is not what the file says.",
                    state.edited(),
                    "edited",
                    packaged,
                    "Put the file back as it was, and write the change as a migration of its own: prisma migrate dev"
                            + " --name change.");
        }
        if (!state.empty().isEmpty()) {
            add(
                    Severity.ERROR,
                    named(state.empty(), "has", "have") + " no migration.sql in " + folder
                            + ": prisma migrate deploy fails (P3015).",
                    state.empty(),
                    "empty",
                    packaged,
                    "Bring migration.sql back, or remove the folder.");
        }
    }

    private void pending(MigrationState state, PackagedMigrations packaged, boolean untouched) {
        if (state.pending().isEmpty()) {
            return;
        }
        String why = untouched
                ? ": it has no table _prisma_migrations. Where it has other tables already, prisma migrate deploy"
                        + " refuses it (P3005)."
                : ".";
        add(
                Severity.WARNING,
                named(state.pending(), "is", "are") + " in " + packaged.folder() + " and not applied to " + url.server()
                        + why,
                state.pending(),
                "pending",
                packaged,
                untouched
                        ? "Apply before the code that needs it runs: prisma migrate deploy. A database that has its"
                                + " tables already is baselined: prisma migrate resolve --applied NAME."
                        : "Apply before the code that needs it runs: prisma migrate deploy.");
    }

    void failed(MigrationState state) {
        for (Recorded row : state.failed()) {
            findings.add(new Finding(
                    rule,
                    Severity.ERROR,
                    "The migration " + row.name() + " was begun on " + url.server() + " at "
                            + row.started().truncatedTo(ChronoUnit.SECONDS)
                            + " (its own clock) and did not end: it failed, or runs now. prisma migrate deploy applies"
                            + " no other until that is resolved (P3009).",
                    url.places("failed " + row.name()),
                    "Look at what it has done. Where that is undone: prisma migrate resolve --rolled-back "
                            + row.name() + "; where it was finished by hand: prisma migrate resolve --applied "
                            + row.name() + "."));
        }
    }

    void held(Holder holder) {
        String what = status.dialect() == Dialect.MYSQL ? "the lock prisma_migrate" : "the advisory lock 72707369";
        findings.add(new Finding(
                rule,
                Severity.WARNING,
                "Session " + holder.session() + " of " + url.server() + " holds Prisma Migrate's lock, " + what
                        + holder.seen().map(this::words).orElse("; more of it this role may not see")
                        + ". A migration that begins now waits for it 10 seconds, then ends with P1002.",
                url.places("held lock"),
                "Let the migration end that runs. Where none does, its client is gone: end session " + holder.session()
                        + " with " + kill(holder) + "."));
    }

    private String kill(Holder holder) {
        return status.dialect() == Dialect.MYSQL
                ? "KILL " + holder.session()
                : "SELECT pg_terminate_backend(" + holder.session() + ")";
    }

    private String words(ServerSession session) {
        List<String> words = new ArrayList<>();
        session.user().ifPresent(each -> words.add("user " + each));
        session.application().filter(each -> !each.isBlank()).ifPresent(each -> words.add("application " + each));
        session.host().ifPresent(each -> words.add("from " + each));
        session.started().ifPresent(each -> words.add("since " + age(Duration.between(each, status.at()))));
        words.add(session.state().words()
                + session.inState().map(each -> " for " + age(each)).orElse(""));
        return ": " + String.join(", ", words);
    }

    /** A session cannot be younger than nothing, whatever clocks say. */
    private static String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private static String named(List<String> names, String one, String many) {
        String list = names.size() <= MOST
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
        return (names.size() == 1 ? "The migration " : names.size() + " migrations ") + list + " "
                + (names.size() == 1 ? one : many);
    }

    private void add(
            Severity severity,
            String message,
            List<String> names,
            String word,
            PackagedMigrations packaged,
            String remedy) {
        List<Place> places = new ArrayList<>(url.places(word + " " + names.get(0)));
        if (!word.equals(GONE)) {
            places.add(packaged.place(names.get(0), word));
        }
        findings.add(new Finding(rule, severity, message, places, remedy));
    }
}
