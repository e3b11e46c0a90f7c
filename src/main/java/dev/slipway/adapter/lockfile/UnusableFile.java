package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A file that cannot be read at all: a directory in its place, too large, not permitted. */
record UnusableFile(Kind kind, String message, String remedy) implements Problem {}
