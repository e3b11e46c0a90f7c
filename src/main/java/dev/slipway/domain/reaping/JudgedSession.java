package dev.slipway.domain.reaping;

import dev.slipway.domain.live.ServerSession;
import java.util.Optional;

/**
 * A session, and what is to become of it.
 *
 * @param spared why it stays; empty where it is to be ended
 */
public record JudgedSession(ServerSession session, Optional<Spared> spared) {}
