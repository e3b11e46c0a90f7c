package dev.slipway.domain.configcheck;

import dev.slipway.domain.problem.Finding;

/**
 * A finding in a config file.
 *
 * @param pointer the place as a JSON pointer (RFC 6901), a path of keys with dots for TOML; empty for the whole file
 */
public record ConfigFinding(String pointer, Finding finding) {}
