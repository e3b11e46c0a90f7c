package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every rule about URLs, on one project. */
final class Checks {
    private final List<UrlFinding> findings = new ArrayList<>();
    private final List<NotChecked> notChecked = new ArrayList<>();

    Checks(ProjectDatasource project, Optional<Provider> provider, List<UrlView> urls, Predicate<Path> exists) {
        for (UrlView url : urls) {
            findings.addAll(UrlRules.defects(url, project.pool()));
            url.url().ifPresent(known -> notChecked.addAll(PlaceRules.elsewhere(url.configured(), known, exists)));
            if (url.url().isEmpty()) {
                notChecked.add(NotChecks.unknownValue(url.configured()));
            }
        }
        project.refusals().forEach(refusal -> findings.add(Rules.finding(refusal, "datasource, generator")));
        urls.stream()
                .flatMap(url -> url.configured().doubts().stream()
                        .map(doubt ->
                                Rules.finding(doubt, url.configured().variable().orElse("url"))))
                .distinct()
                .forEach(findings::add);
        findings.addAll(new PoolRules(project, provider, urls).findings());
        findings.addAll(PlaceRules.findings(project, urls, exists));
        notChecked.addAll(NotChecks.of(project));
        findings.sort((one, other) ->
                one.finding().severity().compareTo(other.finding().severity()));
    }

    /** What is wrong, errors first. */
    List<UrlFinding> findings() {
        return findings;
    }

    List<NotChecked> notChecked() {
        return notChecked;
    }
}
