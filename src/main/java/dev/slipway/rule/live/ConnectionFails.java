package dev.slipway.rule.live;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.livecheck.Reply.Unreached;

/** DB001: the database cannot be connected to. */
record ConnectionFails(String rule) implements Check<AskedDatabase> {
    @Override
    public Verdict judge(AskedDatabase database) {
        LiveVerdict answers = new LiveVerdict();
        for (AskedUrl url : database.urls()) {
            if (url.reply() instanceof Unreached unreached) {
                answers.found(finding(url, unreached));
            } else if (url.reply() instanceof Reply.Untold untold) {
                answers.open(untold.why());
            } else if (url.reply() instanceof Reply.Foreign foreign) {
                answers.foreign(foreign.why());
            } else {
                answers.passed();
            }
        }
        return answers.verdict();
    }

    private Finding finding(AskedUrl url, Unreached unreached) {
        Stage stage = unreached.stage();
        return finding(
                // There was a session; that one question had no answer says little of the others.
                stage == Stage.QUERY ? Severity.WARNING : Severity.ERROR,
                unreached.problem().message() + " It failed at the stage " + stage.words() + "; before that "
                        + passed(stage) + " was reached." + network(stage),
                url.places("stage " + stage.words()),
                unreached.problem().remedy());
    }

    /** How far it went before a stage failed. */
    private static String passed(Stage failed) {
        return switch (failed) {
            case DNS -> "nothing";
            case ADDRESS -> "an answer of DNS";
            case TCP -> "an address";
            case TLS -> "a TCP connection";
            case AUTHENTICATION -> "the server";
            case DATABASE -> "the server";
            case LIMIT -> "the server";
            case QUERY -> "a session";
        };
    }

    /** Other networks have other names, routes and rules; a password is right or wrong from everywhere. */
    private static String network(Stage stage) {
        return switch (stage) {
            case DNS, ADDRESS, TCP, TLS ->
                " It was tried from this network only: from where the application runs" + " it may be otherwise.";
            case AUTHENTICATION -> " It was tried from this network only; a server may ask others for other proofs.";
            case DATABASE, LIMIT, QUERY -> "";
        };
    }
}
