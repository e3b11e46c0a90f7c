package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.live.Waiting;
import java.util.Optional;

/**
 * That the servers of a project are to be asked.
 *
 * @param url in place of the one that the project's queries go to; a secret
 */
public record LiveRequest(Optional<String> url, Waiting waiting) {}
