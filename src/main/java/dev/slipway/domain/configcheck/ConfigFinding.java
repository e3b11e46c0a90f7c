package dev.slipway.domain.configcheck;

import dev.slipway.domain.judgement.Finding;

/**
 * A finding in a config file.
 *
 * @param pointer the place as a JSON pointer (RFC 6901), a path of keys with dots for TOML; empty for the whole file
 * @param column of the first place of the finding, counted from 1; 0 where there are no lines
 */
public record ConfigFinding(String pointer, int column, Finding finding) {}
