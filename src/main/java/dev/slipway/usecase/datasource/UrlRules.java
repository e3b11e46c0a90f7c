package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlDefect;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.urlsource.PoolOwner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** URL001, URL002, URL004 and URL005: what the text of a URL itself shows. */
final class UrlRules {
    private UrlRules() {}

    static List<UrlFinding> defects(UrlView view, PoolOwner pool) {
        boolean byDriver = pool instanceof PoolOwner.Adapter adapter && adapter.certain();
        Optional<ConnectionUrl> url = view.url();
        return url.map(ConnectionUrl::defects).orElse(List.of()).stream()
                // A driver keeps no statement unless told so; the URL has no part in that.
                .filter(defect -> !byDriver
                        || !(defect.rule().equals("URL004") || defect.rule().equals("URL005")))
                .map(defect -> finding(view, url.orElseThrow(), defect))
                .toList();
    }

    private static UrlFinding finding(UrlView view, ConnectionUrl url, UrlDefect defect) {
        String remedy = defect.corrected()
                .map(text -> defect.remedy() + " Write: " + text)
                .orElse(defect.remedy());
        Finding finding = new Finding(
                defect.rule(),
                defect.severity(),
                Rules.title(defect.rule()),
                view.configured().field() + ": " + defect.message(),
                List.of(Rules.evidence(view.configured(), url.masked())),
                remedy,
                List.of());
        return new UrlFinding(finding, OptionalInt.of(defect.maskedPosition()));
    }
}
