package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.util.List;
import java.util.Optional;

/**
 * What a project's datasource is, and what is wrong with it.
 *
 * @param adapterLine what to write to limit the pool where a driver adapter keeps it; empty where none does
 */
public record DatasourceView(
        ProjectDatasource project,
        Optional<Provider> provider,
        List<UrlView> urls,
        Optional<String> adapterLine,
        List<UrlFinding> findings,
        List<NotChecked> notChecked) {
    public DatasourceView {
        urls = List.copyOf(urls);
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    /** Whether something is certainly wrong. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(each -> each.finding().isError());
    }
}
