package dev.slipway.domain.engine;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.release.EngineHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The commit that an engine says it was built from, found in its bytes without running it. Nothing separates it from the text
 * around it, so that only commits that are known can be told from other digits.
 */
public final class EmbeddedCommit {
    private static final int LENGTH = 40;
    private static final int BLOCK = 1 << 20;
    /** How far one call goes: what is called often is soon compiled, what loops long is not. */
    private static final int STRETCH = 40 * LENGTH;

    private final Set<EngineHash> known;
    /** The first 16 bits of those: most other digits go no further. */
    private final BitSet beginnings = new BitSet(1 << 16);

    private final Set<EngineHash> found = new TreeSet<>();

    private EmbeddedCommit(Set<EngineHash> known) {
        this.known = known;
        known.forEach(hash -> beginnings.set(Integer.parseInt(hash.hex().substring(0, 4), 16)));
    }

    /**
     * The known commits in a file, sorted, as far as the first mebibyte that has one; an engine is built from one, and reading
     * on costs as much again.
     *
     * @param constants the byte at which its constants begin, among which the commit is: what lies before is read last
     * @throws IOException when the file cannot be read so far
     */
    public static List<EngineHash> find(ByteSource file, long constants, Set<EngineHash> known) throws IOException {
        EmbeddedCommit search = new EmbeddedCommit(known);
        search.between(file, constants, file.size());
        search.between(file, 0, constants);
        return List.copyOf(search.found);
    }

    /** Looks from one byte on, until something is found, to where nothing begins any more. */
    private void between(ByteSource file, long from, long to) throws IOException {
        // Blocks overlap, so that each place for a commit lies within one of them.
        for (long at = from; at < to && found.isEmpty(); at += BLOCK - LENGTH + 1) {
            byte[] block = file.read(at, BLOCK);
            int next = LENGTH - 1;
            while (next < block.length) {
                next = in(block, next);
            }
        }
    }

    /** A run of 40 digits covers a place of each forty: the others need no look. */
    private int in(byte[] block, int from) {
        int at = from;
        int end = Math.min(block.length, from + STRETCH);
        while (at < end) {
            at = LENGTH + (digit(block[at]) >= 0 ? lastAround(block, at) : at);
        }
        return at;
    }

    private int lastAround(byte[] block, int at) {
        int start = at;
        while (start > 0 && digit(block[start - 1]) >= 0) {
            start--;
        }
        int end = at + 1;
        while (end < block.length && digit(block[end]) >= 0) {
            end++;
        }
        if (end - start >= LENGTH) {
            inDigits(block, start, end);
        }
        return end - 1;
    }

    private void inDigits(byte[] block, int start, int end) {
        int beginning = 0;
        for (int at = start; at < end; at++) {
            beginning = (beginning << 4 | digit(block[at])) & 0xffff;
            int first = at - 3;
            if (first >= start && first + LENGTH <= end && beginnings.get(beginning)) {
                EngineHash hash = new EngineHash(new String(block, first, LENGTH, StandardCharsets.US_ASCII));
                if (known.contains(hash)) {
                    found.add(hash);
                }
            }
        }
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }
}
