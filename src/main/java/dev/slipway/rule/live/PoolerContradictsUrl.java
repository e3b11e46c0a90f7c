package dev.slipway.rule.live;

import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply.Answered;
import java.util.Optional;

/** DB003: what stands between behaves otherwise than the URL says. */
record PoolerContradictsUrl(String rule) implements Check<AskedDatabase> {
    private static final String COLLIDE = "(\"prepared statement s0 already exists\")";

    @Override
    public Verdict judge(AskedDatabase database) {
        LiveVerdict answers = new LiveVerdict();
        for (AskedUrl url : database.urls()) {
            Optional<Answered> answered = answers.answered(url);
            if (answered.isPresent() && !isPostgresql(url)) {
                answers.foreign("it is about poolers of PostgreSQL");
            } else if (answered.isPresent()) {
                judge(url, answered.get().probe(), answers);
            }
        }
        return answers.verdict();
    }

    private static boolean isPostgresql(AskedUrl url) {
        return url.url()
                .view()
                .url()
                .filter(each -> each.kind() == UrlKind.POSTGRESQL)
                .isPresent();
    }

    private void judge(AskedUrl url, ServerAnswer<PoolerProbe> asked, LiveVerdict answers) {
        if (asked instanceof ServerAnswer.Unknown<PoolerProbe> unknown) {
            answers.open(unknown.why());
            return;
        }
        PoolerProbe probe = asked.asked().orElseThrow();
        if (probe.keepsSession() instanceof ServerAnswer.Unknown<Boolean> unknown) {
            answers.open(unknown.why());
            return;
        }
        boolean kept = probe.keepsSession().asked().orElseThrow();
        answers.passed();
        if (url.queries() && byEngine(url)) {
            queries(url, kept, probe, answers);
        }
        if (url.migrates() && !kept) {
            answers.found(migrations(url, probe));
        }
    }

    /** A driver adapter has no part in pgbouncer=true, and what it prepares is its own affair. */
    private static boolean byEngine(AskedUrl url) {
        return url.url().adapter().isEmpty()
                && !url.url().datasource().project().withoutEngine();
    }

    private void queries(AskedUrl url, boolean kept, PoolerProbe probe, LiveVerdict answers) {
        boolean on = url.url()
                .view()
                .url()
                .flatMap(each -> each.parameter(PoolSetting.PGBOUNCER.word()))
                .filter(each -> each.value().equals("true"))
                .isPresent();
        if (kept) {
            if (on) {
                answers.found(needless(url, probe));
            }
        } else if (!on && probe.keepsStatements() instanceof ServerAnswer.Unknown<Boolean> unknown) {
            answers.open(unknown.why());
        } else if (!on && !probe.keepsStatements().asked().orElse(true)) {
            answers.found(missing(url, probe));
        } else if (on && probe.keepsStatements().asked().orElse(false)) {
            answers.found(followed(url, probe));
        }
    }

    private Finding missing(AskedUrl url, PoolerProbe probe) {
        return finding(
                url,
                Severity.WARNING,
                pooler(url, probe) + " in transaction mode: of two statements of one connection each had a session of"
                        + " its own, and what the first prepared the second did not have. pgbouncer=true is missing in "
                        + url.url().field() + ", so that prepared statements collide " + COLLIDE + ".",
                "transaction mode without pgbouncer=true",
                "Add pgbouncer=true, and give migrations a direct URL (directUrl).");
    }

    private Finding needless(AskedUrl url, PoolerProbe probe) {
        String between =
                probe.product().isEmpty() ? "no pooler in transaction mode" : probe.product() + ", in session mode";
        return finding(
                url,
                Severity.WARNING,
                "Two statements of one connection had the same session: at " + url.server() + " is " + between
                        + ". There pgbouncer=true only costs time: no prepared statement is kept.",
                "pgbouncer=true without transaction mode",
                "Remove pgbouncer=true from this URL.");
    }

    private Finding followed(AskedUrl url, PoolerProbe probe) {
        return finding(
                url,
                Severity.NOTE,
                pooler(url, probe) + " in transaction mode that keeps prepared statements, as PgBouncer does from 1.21"
                        + " on. pgbouncer=true is not needed there: with it each query is prepared anew.",
                "transaction mode that keeps statements, with pgbouncer=true",
                "Remove pgbouncer=true from this URL, where all that it leads to keeps statements.");
    }

    private Finding migrations(AskedUrl url, PoolerProbe probe) {
        boolean config = url.url().datasource().project().withoutEngine();
        return finding(
                url,
                Severity.WARNING,
                "Prisma Migrate uses " + url.url().field() + ", and " + pooler(url, probe)
                        + " in transaction mode: the lock that Migrate takes does not last there, and it hangs or"
                        + " fails.",
                "migrations in transaction mode",
                config
                        ? "Give datasource.url in the config file the direct URL of the database; the adapter in the code"
                                + " gets the pooler's."
                        : "Add directUrl = env(\"DIRECT_URL\") to the datasource, with the direct URL of the database.");
    }

    private static String pooler(AskedUrl url, PoolerProbe probe) {
        return "at " + url.server() + " is " + (probe.product().isEmpty() ? "a pooler" : probe.product());
    }

    private Finding finding(AskedUrl url, Severity severity, String message, String text, String remedy) {
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return finding(severity, sentence, url.places(text), remedy);
    }
}
