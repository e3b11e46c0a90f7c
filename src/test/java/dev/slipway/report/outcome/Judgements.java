package dev.slipway.report.outcome;

import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.report.outcome.JudgedProject.Chart;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.report.outcome.JudgedProject.JudgedPlatform;
import dev.slipway.report.outcome.JudgedProject.Next;
import dev.slipway.report.outcome.JudgedProject.Sum;
import java.util.List;
import java.util.Optional;

/** Judgements to write reports of. */
final class Judgements {
    /** What would like to write a line, an element, a command or a text of its own. */
    static final String NASTY = "a\n::error::x%0A\r\u0000\u001b[31m\ud800 ]]>--></script><img src=x onerror=alert(1)>"
            + " \"'&<b>\u202eb\u2028FORGED ##[error]z | `m` [l](javascript:x)\uffff";

    static final Finding LIMIT = new Finding(
            "CON001",
            Severity.ERROR,
            "301 sandboxes x 5 x 2 (deploy) = 3010 of 813 (m5.large).",
            List.of(
                    Place.in("serverless.yml", 21, 3, "reservedConcurrency: 300"),
                    Place.in(".env", 2, "DATABASE_URL=postgresql://u:***@h/d?connection_limit=5"),
                    Place.of("--instance", "m5.large")),
            "slipway datasource limit 1",
            List.of("CON002", "CON003"),
            Optional.of(new Fix.LimitConnections(1)));

    static final Finding NOTE = finding("URL003", Severity.NOTE, Place.of("DATABASE_URL", "postgresql://h/d"));

    private Judgements() {}

    static Finding finding(String rule, Severity severity, Place place) {
        return new Finding(rule, severity, "It sets no limit.", List.of(place), "Set one.");
    }

    /** Of every kind something. */
    static JudgedProject orders() {
        Finding accepted = finding("URL004", Severity.WARNING, Place.in(".env", 2, "DATABASE_URL=…"));
        Outcome outcome = new Outcome(
                List.of(
                        new RuleVerdict("CON001", new Verdict.Found(List.of(LIMIT))),
                        new RuleVerdict(
                                "CON002",
                                new Verdict.Found(List.of(
                                        finding("CON002", Severity.WARNING, Place.in("serverless.yml", 30, "b"))))),
                        new RuleVerdict("URL001", Verdict.PASSED),
                        new RuleVerdict("URL002", Verdict.PASSED),
                        new RuleVerdict("URL003", new Verdict.Found(List.of(NOTE))),
                        new RuleVerdict("URL008", Verdict.PASSED),
                        new RuleVerdict("URL007", new Verdict.NotApplicable("there is no adapter")),
                        RuleVerdict.notChecked("ENG001", "the package is not looked at (--package dist.zip)"),
                        RuleVerdict.notChecked("ENG002", "the package is not looked at (--package dist.zip)"),
                        RuleVerdict.notChecked("URL009", "no connection is made")),
                List.of(new Outcome.Suppressed(accepted, "PgBouncer 1.21 is in front (slipway.yaml:4)")));
        return new JudgedProject(
                "check",
                List.of(new Heading(
                        "orders   Prisma 6.19.3, PostgreSQL, AWS Lambda nodejs22.x x64", "serverless.yml:6")),
                List.of(new JudgedPlatform("lambda", "serverless.yml:6")),
                outcome,
                catalogue(),
                rule -> "## What\n\nThe page of `" + rule.id() + "`.\n",
                List.of(new Sum(
                        "connections that the database carries",
                        List.of(
                                new Step(Sign.START, 823, "connections", "capacity table, 2026-11-28"),
                                new Step(Sign.MINUS, 10, "reserved", "PostgreSQL"),
                                new Step(Sign.EQUALS, 813, "left for the application", "")))),
                () -> Optional.of(
                        new Chart("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Lines", "It is reached at \"81\".")),
                List.of(
                        new Next("slipway check --fix", "shows the diff of all that it can put right"),
                        new Next("slipway explain CON001", "")));
    }

    /** One whose every text is an attack. */
    static JudgedProject nasty() {
        Finding finding = new Finding(
                "CON001",
                Severity.ERROR,
                NASTY,
                List.of(new Place(Place.Kind.FILE, "x/" + NASTY, 3, 4, "", NASTY), Place.of(NASTY, NASTY)),
                NASTY);
        Outcome outcome = new Outcome(
                List.of(
                        new RuleVerdict("CON001", new Verdict.Found(List.of(finding))),
                        RuleVerdict.notChecked("URL009", NASTY)),
                List.of(new Outcome.Suppressed(finding, NASTY)));
        return new JudgedProject(
                "check",
                List.of(new Heading(NASTY, NASTY)),
                List.of(new JudgedPlatform(NASTY, NASTY)),
                outcome,
                catalogue(),
                rule -> "## <b>" + NASTY,
                List.of(new Sum(NASTY, List.of(new Step(Sign.START, 1, NASTY, NASTY)))),
                () -> Optional.of(new Chart(NASTY, NASTY, NASTY)),
                List.of(new Next(NASTY, NASTY)));
    }

    /** One with these findings, and nothing else. */
    static JudgedProject with(List<Finding> findings) {
        Outcome outcome = Outcome.of(List.of(new RuleVerdict("CON001", Verdict.of(findings))));
        return new JudgedProject("check", List.of(), outcome, catalogue(), rule -> "");
    }

    private static Catalogue catalogue() {
        return new Catalogue(List.of(
                rule("CON001", "connection", Severity.ERROR, "Peak connections exceed the budget"),
                rule("CON002", "connection", Severity.WARNING, "Concurrency is unbounded"),
                rule("CON003", "connection", Severity.WARNING, "Pool size follows host CPUs"),
                rule("URL001", "url", Severity.ERROR, "The URL does not parse"),
                rule("URL002", "url", Severity.WARNING, "A parameter is malformed"),
                rule("URL003", "url", Severity.WARNING, "No connection limit"),
                rule("URL004", "url", Severity.WARNING, "A pooler without pgbouncer=true"),
                rule("URL007", "url", Severity.WARNING, "The driver adapter ignores pool parameters"),
                rule("URL008", "url", Severity.ERROR, "The URL is configured in the wrong place"),
                rule("URL009", "url", Severity.WARNING, "The host cannot be reached")));
    }

    private static Rule rule(String id, String family, Severity severity, String title) {
        return new Rule(id, family, severity, "all", title, "Prisma's documentation, 2026-11-28", true);
    }
}
