package dev.slipway.usecase.datasource;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.urlsource.DeployedDatasource;

/** What a project's datasource is, and what is wrong with it. */
public record DatasourceView(DeployedDatasource datasource, Outcome outcome) {}
