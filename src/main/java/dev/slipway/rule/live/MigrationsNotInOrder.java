package dev.slipway.rule.live;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.MigrationState;
import dev.slipway.domain.livecheck.PackagedMigrations;
import dev.slipway.domain.livecheck.Reply.Answered;
import java.util.List;
import java.util.Optional;

/** DB004: migrations have failed, are pending, gone or edited, or somebody holds Prisma's lock. */
record MigrationsNotInOrder(String rule) implements Check<AskedDatabase> {
    @Override
    public Verdict judge(AskedDatabase database) {
        LiveVerdict answers = new LiveVerdict();
        for (AskedUrl url : database.urls()) {
            if (url.migrates()) {
                answers.answered(url).ifPresent(answered -> judge(database, url, answered, answers));
            }
        }
        return answers.verdict();
    }

    private void judge(AskedDatabase database, AskedUrl url, Answered answered, LiveVerdict answers) {
        Optional<Migrations> migrations = answered.migrations().asked();
        if (answered.migrations() instanceof ServerAnswer.Unknown<Migrations> unknown) {
            answers.open(unknown.why());
            return;
        }
        MigrationFindings found = new MigrationFindings(rule(), url, answered.status());
        lock(migrations.orElseThrow(), found, answers);
        ServerAnswer<Optional<List<Recorded>>> recorded =
                migrations.orElseThrow().recorded();
        if (recorded instanceof ServerAnswer.Unknown<Optional<List<Recorded>>> unknown) {
            answers.open(unknown.why());
        } else {
            rows(database, recorded.asked().orElseThrow(), found, answers);
        }
        found.list().forEach(answers::found);
    }

    private static void lock(Migrations migrations, MigrationFindings found, LiveVerdict answers) {
        if (migrations.lock() instanceof ServerAnswer.Unknown<Optional<Migrations.Holder>> unknown) {
            answers.open(unknown.why());
        } else {
            migrations.lock().asked().orElseThrow().ifPresent(found::held);
        }
    }

    private static void rows(
            AskedDatabase database, Optional<List<Recorded>> rows, MigrationFindings found, LiveVerdict answers) {
        Optional<PackagedMigrations> packaged = database.packaged().asked().flatMap(each -> each);
        if (database.packaged() instanceof ServerAnswer.Unknown<Optional<PackagedMigrations>> unknown) {
            rows.ifPresent(there -> found.failed(MigrationState.of(there)));
            answers.open(unknown.why());
        } else if (packaged.isPresent()) {
            found.all(MigrationState.of(rows.orElse(List.of()), packaged.get()), packaged.get(), rows.isEmpty());
            answers.passed();
        } else if (rows.isPresent()) {
            found.failed(MigrationState.of(rows.get()));
            answers.open("the database has a table of migrations, and no folder of migrations was found to hold against"
                    + " it: next to the schema, or where migrations.path of prisma.config.ts says");
        } else {
            answers.foreign("there is neither a folder of migrations nor a table of them, as with prisma db push");
        }
    }
}
