package dev.slipway.usecase.transfer;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.engine.Sha256;

/**
 * What came through.
 *
 * @param packed the digest of the packed bytes
 * @param unpacked the digest of the engine
 * @param bytes the size of the engine
 * @param header what the engine's first bytes say it is
 */
public record Transferred(Sha256 packed, Sha256 unpacked, long bytes, NativeFile header) {}
