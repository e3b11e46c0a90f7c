package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that a process has open, as Linux shows it. */
record OpenFile(WriteTarget.Descriptor descriptor) {
    /**
     * Whether it was opened for writing. Opening it anew would not ask for that, and what this process has open
     * otherwise is its own program.
     */
    boolean isWritable() {
        Path place = descriptor.path();
        Path folder = place.getParent();
        if (folder == null || !folder.startsWith("/proc")) {
            return true;
        }
        try {
            // proc_pid_fdinfo(5): the flags of open(2), in octal; the last two bits are the access mode, 0 is
            // read-only.
            return flags(folder.resolveSibling("fdinfo").resolve(place.getFileName())) % 4 != 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int flags(Path info) throws IOException {
        List<String> lines = Files.readAllLines(info);
        for (String line : lines) {
            if (line.startsWith("flags:")) {
                return Integer.parseUnsignedInt(
                        line.substring("flags:".length()).strip(), 8);
            }
        }
        throw new IOException("no flags in " + info);
    }
}
