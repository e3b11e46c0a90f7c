package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;

/**
 * A URL, and a platform of functions from where its host must be reached: nothing runs beside them, no database and no
 * proxy, and they connect by IPv4.
 *
 * @param platform its name, for people
 * @param why what says that the project goes there
 * @param apart whether it is in no network of the user's, so that private addresses lead nowhere
 */
public record ReachedUrl(DeployedUrl url, String platform, Place why, boolean apart) {}
