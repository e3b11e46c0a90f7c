package dev.slipway.domain.binary;

import java.io.IOException;

/** How many symbols there are, by the tables in which a loader looks names up. */
final class ElfHashes {
    private static final int S390 = 22;
    private static final int ALPHA = 0x9026;

    private ElfHashes() {}

    static long symbols(ElfDynamic dynamic) throws BadFile, IOException {
        if (dynamic.has(ElfDynamic.HASH)) {
            return chains(dynamic);
        }
        return dynamic.has(ElfDynamic.GNU_HASH) ? gnu(dynamic) : 0;
    }

    /** The second number of {@code DT_HASH}, which has 64 bits on two machines. */
    private static long chains(ElfDynamic dynamic) throws BadFile, IOException {
        BoundedBytes bytes = dynamic.image().bytes();
        int machine = bytes.u16(18);
        boolean long64 = dynamic.image().wide() && (machine == S390 || machine == ALPHA);
        long table = dynamic.table(ElfDynamic.HASH);
        return long64 ? bytes.i64(table + 8) : bytes.u32(table + 4);
    }

    /** {@code DT_GNU_HASH} holds the defined symbols alone, which are the last: the longest chain ends with the last of all. */
    private static long gnu(ElfDynamic dynamic) throws BadFile, IOException {
        BoundedBytes bytes = dynamic.image().bytes();
        long table = dynamic.table(ElfDynamic.GNU_HASH);
        long buckets = bytes.u32(table);
        long first = bytes.u32(table + 4);
        long bucket = table + 16 + bytes.u32(table + 8) * dynamic.image().wordSize();
        long last = 0;
        for (long i = 0; i < buckets; i++) {
            last = Math.max(last, bytes.u32(bucket + 4 * i));
        }
        if (last < first) {
            return first;
        }
        long chains = bucket + 4 * buckets;
        while ((bytes.i32(chains + 4 * (last - first)) & 1) == 0) {
            last++;
        }
        return last + 1;
    }
}
