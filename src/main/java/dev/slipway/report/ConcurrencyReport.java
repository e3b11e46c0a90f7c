package dev.slipway.report;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.report.snippet.ConcurrencyLimit;
import dev.slipway.report.snippet.Snippet;
import dev.slipway.usecase.concurrency.DatabaseCheck;
import dev.slipway.usecase.concurrency.LambdaProject;
import dev.slipway.usecase.concurrency.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database part of {@code deploy-check lambda}, for people.
 *
 * @param declared the functions that the limit is for, where a file declares them
 */
record ConcurrencyReport(DatabaseCheck check, List<Demand> declared, Catalogue catalogue) {
    private static final int TOPIC = 18;
    private static final String NOTHING =
            "Nothing can be reserved in this account, as Lambda keeps its last 100 executions unreserved.";

    /** The answer, how to set it, the sum, the notes; findings are the caller's. */
    void append(StringBuilder text, List<Finding> findings) {
        text.append("concurrency limit  " + check.limit().sandboxes() + "   ("
                + check.adapter().map(DriverAdapter::option).orElse("connection_limit") + "=" + check.connectionLimit()
                + ")\n");
        for (Finding finding : findings) {
            FindingText.append(text.append('\n'), finding, catalogue);
        }
        if (check.limit().sandboxes() > 0 && (check.reservable() || check.acceptable())) {
            howToSet(text, findings);
        }
        text.append("\nthe arithmetic\n");
        Arithmetic.append(text, check.limit().steps(), Paragraph.WIDTH);
        text.append("\nnotes\n");
        for (Note note : check.notes()) {
            Paragraph.append(text, Paragraph.padded("  " + note.topic(), TOPIC), note.text());
        }
    }

    /** What belongs beside a snippet: what was found, and the notes. */
    List<String> asides(List<Finding> findings) {
        List<String> asides = new ArrayList<>();
        if (!check.reservable() && check.limit().sandboxes() > 0) {
            asides.add("nothing is printed: " + NOTHING);
        }
        if (check.reservable() && check.limit().sandboxes() > 0) {
            refusal().ifPresent(asides::add);
        }
        for (Finding finding : check.outcome().findings()) {
            asides.add(finding.rule() + ": " + finding.message() + " " + finding.remedy());
        }
        if (check.function().isEmpty()) {
            asides.add(
                    "function: it is called " + ConcurrencyLimit.PLACEHOLDER + " here; --function NAME puts yours in.");
        }
        if (!declared.isEmpty() && check.limit().sandboxes() > 0) {
            asides.add("function: " + whereDeclared(findings));
        }
        for (Note note : check.notes()) {
            asides.add(note.topic() + ": " + note.text());
        }
        return asides;
    }

    /** The limit for one tool; nothing where there is no limit to set. */
    String snippet(Snippet tool) {
        return check.limit().sandboxes() == 0 || !check.reservable() ? "" : tool.text(setting());
    }

    private ConcurrencyLimit setting() {
        return new ConcurrencyLimit(check.function(), check.limit().sandboxes());
    }

    private void howToSet(StringBuilder text, List<Finding> findings) {
        text.append("\nset it\n");
        if (check.reservable()) {
            if (declared.isEmpty()) {
                text.append("  ").append(Snippet.command(setting())).append('\n');
            } else {
                Paragraph.append(text, "  ", whereDeclared(findings));
            }
            refusal().ifPresent(why -> Paragraph.append(text, "  ", "(" + why + ")"));
        } else {
            Paragraph.append(text, "  ", NOTHING + " The account itself is the limit.");
        }
        boolean ofProject = check.pool() instanceof Setting.Known known
                && known.place().file().equals(LambdaProject.PLACE);
        if (!ofProject) {
            text.append("  and ")
                    .append(pool(Integer.toString(check.connectionLimit())))
                    .append('\n');
        }
        if (check.reservable()) {
            text.append("  (--emit sam, serverless, terraform, cdk, … writes it for your tool)\n");
        }
    }

    /** A deploy gives them names of its own, which a command would have to know. */
    private String whereDeclared(List<Finding> findings) {
        String whom = declared.size() == 1
                ? declared.get(0).workload().name() + " ("
                        + declared.get(0).workload().place().place() + ")"
                : Demand.names(declared) + " together";
        String command = findings.stream()
                .flatMap(each -> each.fix().stream())
                .filter(Fix.CapConcurrency.class::isInstance)
                .map(each -> ": " + each.command())
                .findFirst()
                .orElse("");
        return "reserve " + check.limit().sandboxes() + " at most for " + whom + command;
    }

    /** A driver takes no limit from the URL. */
    private String pool(String limit) {
        return check.adapter()
                .map(adapter -> "limit the pool in the code: " + adapter.line(limit))
                .orElse("write the limit into the database URL: slipway datasource limit " + limit);
    }

    /** Which accounts do not take the command. */
    private Optional<String> refusal() {
        if (check.quotaKnown()) {
            return Optional.empty();
        }
        int most = AccountQuota.DEFAULT.reservable();
        return Optional.of(
                check.limit().sandboxes() > most
                        ? "a default account refuses this: it can reserve " + most
                                + " in all; what yours has: --account-concurrency Q"
                        : "a new account refuses this: of a quota of 10 nothing can be reserved; what yours has:"
                                + " --account-concurrency Q");
    }
}
