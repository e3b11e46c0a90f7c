/** Reads a Node project from disk: manifests, lock files, schemas, generated clients. */
@NullMarked
package dev.slipway.adapter.project;

import org.jspecify.annotations.NullMarked;
