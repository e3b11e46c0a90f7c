package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DefectKind;
import dev.slipway.domain.datasource.UrlDefect;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;

/** What reading a URL, or its variables, showed, as findings of the rule that it belongs to. */
final class Defects {
    private Defects() {}

    /** What the text of the URL shows. */
    static Verdict inText(String rule, DeployedUrl deployed) {
        return deployed.read(url -> Verdict.of(url.defects().stream()
                .filter(defect -> defect.rule().equals(rule) && !isLegal(deployed, defect))
                .map(defect -> finding(deployed.view().configured(), url, defect))
                .toList()));
    }

    /** A $ that whoever reads the value has left there already is a character of a password like any other. */
    private static boolean isLegal(DeployedUrl deployed, UrlDefect defect) {
        if (deployed.adapter().isPresent() && isOfDriver(defect)) {
            return true;
        }
        boolean doubt = defect.kind() == DefectKind.UNEXPANDED_VARIABLE && defect.severity() == Severity.NOTE;
        UrlOrigin origin = deployed.view().configured().origin();
        return doubt && !(origin instanceof UrlOrigin.Descriptor) && !(origin instanceof UrlOrigin.Given);
    }

    /** Prisma 7 hands the URL on, and its driver has parameters of its own. */
    private static boolean isOfDriver(UrlDefect defect) {
        return defect.kind() == DefectKind.UNKNOWN_PARAMETER
                || (defect.kind() == DefectKind.MISSPELT_PARAMETER
                        && defect.message().contains(" connectionLimit "));
    }

    /** The same, of what a driver of its own makes no difference to. */
    static Verdict ofEngine(String rule, DeployedUrl deployed) {
        if (deployed.adapter().isPresent()) {
            return new Verdict.NotApplicable(
                    "the driver keeps no statement unless told so; the URL has no part in that");
        }
        Verdict verdict = inText(rule, deployed);
        return verdict instanceof Verdict.Found found
                ? Verdict.of(found.findings().stream()
                        .map(each -> doubted(each, deployed))
                        .toList())
                : verdict;
    }

    /** Of an adapter that is there, only the code tells whether it is used; where it may be, nothing is an error. */
    static Finding doubted(Finding finding, DeployedUrl deployed) {
        return deployed.possibleAdapter()
                .map(adapter -> new Finding(
                        finding.rule(),
                        finding.isError() ? Severity.WARNING : finding.severity(),
                        finding.message() + " Where PrismaClient is given an adapter this does not count, and only the"
                                + " code tells: there is one ("
                                + adapter.evidence().get(0).place() + ").",
                        finding.evidence(),
                        finding.remedy()))
                .orElse(finding);
    }

    /** What the variables that it is taken from show. */
    static Verdict inVariables(String rule, DeployedUrl deployed) {
        ConfiguredUrl url = deployed.view().configured();
        return of(rule, url.doubts(), url.variable().orElse("url"));
    }

    static Verdict of(String rule, List<UrlDoubt> doubts, String text) {
        return Verdict.of(doubts.stream()
                .filter(doubt -> doubt.rule().equals(rule))
                .map(doubt -> new Finding(
                        rule,
                        doubt.severity(),
                        doubt.message(),
                        List.of(doubt.at().place(text)),
                        doubt.remedy()))
                .toList());
    }

    /** Whoever wrote the value that does not count had something else in mind; the URL works all the same. */
    private static Severity severity(UrlDefect defect) {
        return defect.kind() == DefectKind.REPEATED_PARAMETER && defect.severity() == Severity.WARNING
                ? Severity.ERROR
                : defect.severity();
    }

    private static Finding finding(ConfiguredUrl configured, ConnectionUrl url, UrlDefect defect) {
        String remedy = defect.corrected()
                .map(text -> defect.remedy() + " Write: " + text)
                .orElse(defect.remedy());
        return new Finding(
                defect.rule(),
                severity(defect),
                configured.field() + ": " + defect.message(),
                List.of(configured.place(url.masked(), defect.range().start())),
                remedy);
    }
}
