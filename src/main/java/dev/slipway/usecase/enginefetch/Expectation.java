package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;

/** What an engine's digest has to be, and who says so. */
record Expectation(Sha256 sha256, VerifiedBy by) {}
