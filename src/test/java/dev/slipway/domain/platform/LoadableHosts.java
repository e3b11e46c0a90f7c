package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts and checks that the tests of loadable targets share. */
final class LoadableHosts {
    static final String GLIBC = "/lib64/ld-linux-x86-64.so.2";
    static final String MUSL = "/lib/ld-musl-x86_64.so.1";
    static final String MUSL_ARM64 = "/lib/ld-musl-aarch64.so.1";
    static final String TRIPLE = "/usr/lib/x86_64-linux-gnu/";

    private LoadableHosts() {}

    static FakeHost debian() {
        return FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(GLIBC, TRIPLE + "libz.so.1", TRIPLE + "libgcc_s.so.1");
    }

    static FakeHost alpine() {
        return FakeHost.linuxX64().withOsRelease("ID=alpine\n").withFiles(MUSL, "/etc/alpine-release");
    }

    static Loads loads(String version, HostProbe host) {
        return new LoadableTarget(TargetTable.bundled()).loads(PrismaVersion.of(version), host);
    }

    static void assertLoads(Loads loads, @Nullable String target, boolean certain) {
        assertThat(loads.binaryTarget().map(BinaryTarget::name)).as(loads.why()).isEqualTo(Optional.ofNullable(target));
        assertThat(loads.certain()).as(loads.why()).isEqualTo(certain);
    }
}
