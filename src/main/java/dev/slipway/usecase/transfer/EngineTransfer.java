package dev.slipway.usecase.transfer;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Sha256Digest;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.FailedWrite;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One pass over a packed engine: its digest, gunzip, the digest of what comes out, and the bytes to their place. */
public record EngineTransfer(SizeLimits limits) {
    private static final int BUFFER = 1 << 16;

    /**
     * Copies the engine in {@code packed} to {@code sink}, to the last byte of {@code packed}.
     *
     * @param address for messages
     * @param received told of packed bytes as they come, each time the number since the last
     * @throws BrokenDownload as the source throws it
     * @throws FailedWrite when {@code sink}, or a copy made by {@code packed} itself, cannot take the bytes
     */
    public Transferred run(String address, InputStream packed, OutputStream sink, LongConsumer received)
            throws IOException, ProblemException {
        DigestedInput source = new DigestedInput(packed, received);
        BufferedInputStream buffered = new BufferedInputStream(source, BUFFER);
        refuseOtherFormats(address, buffered);
        MessageDigest digest = Sha256Digest.fresh();
        byte[] head = new byte[0];
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream unpacked = unpacking(address, buffered)) {
            for (int n = read(address, unpacked, buffer); n >= 0; n = read(address, unpacked, buffer)) {
                bytes += n;
                source.unpacked();
                if (bytes > limits.unpackedBytes()) {
                    throw Problem.integrity("What " + address + " unpacks to is larger than " + limits.unpackedBytes()
                                    + " bytes; no engine is.")
                            .remedy("Do not use this mirror before you know what it serves there.");
                }
                head = head.length < NativeFile.HEAD ? extended(head, buffer, n) : head;
                digest.update(buffer, 0, n);
                sink.write(buffer, 0, n);
            }
        }
        return new Transferred(source.digest(), Sha256.ofBytes(digest.digest()), bytes, NativeFile.ofHead(head));
    }

    private static InputStream unpacking(String address, InputStream buffered) throws IOException, ProblemException {
        try {
            // Members one after the other are one gzip file (RFC 1952, 2.2); anything else behind the last is refused.
            return GzipCompressorInputStream.builder()
                    .setInputStream(buffered)
                    .setDecompressConcatenated(true)
                    .get();
        } catch (BrokenDownload | FailedWrite e) {
            throw e;
        } catch (IOException e) {
            throw damaged(address, e);
        }
    }

    private static int read(String address, InputStream unpacked, byte[] buffer) throws IOException, ProblemException {
        try {
            return unpacked.read(buffer);
        } catch (BrokenDownload | FailedWrite e) {
            throw e;
        } catch (IOException e) {
            throw damaged(address, e);
        }
    }

    private static ProblemException damaged(String address, IOException e) {
        String reason = IoReason.of(e);
        return Problem.integrity("The gzip file from " + address + " is damaged: " + reason + ".")
                .remedy(
                        "Try again; if it stays so, the copy on the mirror is damaged: slipway engine mirror verify URL")
                .because(e);
    }

    private static void refuseOtherFormats(String address, BufferedInputStream buffered)
            throws IOException, ProblemException {
        buffered.mark(BUFFER);
        byte[] start = buffered.readNBytes(512);
        buffered.reset();
        boolean gzip = start.length > 1 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
        if (!gzip) {
            String what = NativeFile.ofHead(start).description();
            throw Problem.integrity(address + " answered with " + what + " where a gzip file was expected.")
                    .remedy(
                            what.startsWith("an HTML")
                                    ? "A proxy or login page answered in place of the mirror: open the address in a browser, then set HTTPS_PROXY or --mirror."
                                    : "Check what the mirror serves at that address.");
        }
    }

    private static byte[] extended(byte[] head, byte[] more, int length) {
        int take = Math.min(NativeFile.HEAD - head.length, length);
        byte[] longer = Arrays.copyOf(head, head.length + take);
        System.arraycopy(more, 0, longer, head.length, take);
        return longer;
    }
}
