package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;

/**
 * A datasource, and a command that a platform runs before each deploy on a machine of its own, of which nothing stays.
 *
 * @param platform its name, for people
 * @param release the command
 * @param migrates whether it is seen to migrate; false where only a run can tell
 * @param copied whether something may copy a database's file from machine to machine
 */
public record ReleasedDatasource(
        DeployedDatasource datasource, String platform, Place release, boolean migrates, boolean copied) {}
