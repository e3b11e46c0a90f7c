package dev.slipway.domain.reaping;

import dev.slipway.domain.live.Session;
import java.util.Optional;

/**
 * A session, and what is to become of it.
 *
 * @param spared why it stays; empty where it is to be ended
 */
public record Judged(Session session, Optional<Spared> spared) {}
