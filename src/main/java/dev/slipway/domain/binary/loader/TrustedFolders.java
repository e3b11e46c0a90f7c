package dev.slipway.domain.binary.loader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from the bytes of a glibc loader which folders it searches by default. They differ by distribution, and are one text of names
 * with a slash at both ends, each closed by a NUL ({@code system_dirs} in elf/dl-load.c).
 */
final class TrustedFolders {
    private static final int LONGEST = 512;

    private TrustedFolders() {}

    /** The longest such row, without the slashes at the ends. */
    static List<String> in(byte[] loader) {
        List<String> best = List.of();
        int at = 1;
        while (at < loader.length) {
            // Of most bytes nothing more may be done: a loader has 200,000.
            if (loader[at] == '/' && loader[at - 1] == 0) {
                List<String> row = row(loader, at);
                for (String folder : row) {
                    at += folder.length() + 1;
                }
                best = row.size() > best.size() ? row : best;
            }
            at++;
        }
        return best;
    }

    private static List<String> row(byte[] bytes, int start) {
        List<String> row = new ArrayList<>();
        int at = start;
        while (at < bytes.length && bytes[at] == '/') {
            int end = at;
            while (end < bytes.length && end - at < LONGEST && isOfPath(bytes[end])) {
                end++;
            }
            if (end == bytes.length || bytes[end] != 0 || end - at < 3 || bytes[end - 1] != '/') {
                break;
            }
            row.add(new String(bytes, at, end - 1 - at, StandardCharsets.US_ASCII));
            at = end + 1;
        }
        return row;
    }

    private static boolean isOfPath(byte character) {
        return character > ' ' && character < 0x7f;
    }
}
