package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.domain.binary.loader.LibraryCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LibraryListTest {
    private static final List<LibraryCache.Library> LIBRARIES = List.of(
            new LibraryCache.Library("libz.so.1", 0x0303, "/lib/x86_64-linux-gnu/libz.so.1"),
            new LibraryCache.Library("libssl.so.3", 0x0303, "/lib/x86_64-linux-gnu/libssl.so.3"),
            new LibraryCache.Library("libssl.so.1.1", 0x0a03, "/opt/libssl.so.1.1"));

    @Test
    void theListLooksLikeThatOfLdconfig() {
        assertThat(LibraryList.render(LIBRARIES)).isEqualTo("""
                3 libs found in cache `/etc/ld.so.cache'
                \tlibz.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libz.so.1
                \tlibssl.so.3 (libc6,x86-64) => /lib/x86_64-linux-gnu/libssl.so.3
                \tlibssl.so.1.1 (libc6,AArch64) => /opt/libssl.so.1.1
                """);
    }

    @Test
    void theCacheOfThisMachineReadsAsLdconfigPrintsIt() throws IOException {
        Path cache = Path.of("/etc/ld.so.cache");
        Optional<String> printed = new Programs("/sbin:/usr/sbin").output("ldconfig", "-p");
        assumeTrue(Files.isReadable(cache) && printed.isPresent());

        String ours = LibraryCache.parse(Files.readAllBytes(cache))
                .map(read -> LibraryList.render(read.libraries()))
                .orElse("unreadable");

        // Since glibc 2.33 a last line tells who made the cache; hardware capabilities are not shown by us.
        List<String> theirs = printed.get()
                .lines()
                .filter(line -> line.startsWith("\t"))
                .map(line -> line.replaceAll(", (hwcap|OS ABI): [^)]*", ""))
                .toList();
        assertThat(ours.lines().skip(1)).containsExactlyElementsOf(theirs);
        assertThat(ours).startsWith(theirs.size() + " libs found in cache");
    }
}
