package dev.slipway.domain.platform;

import static dev.slipway.domain.platform.LoadableHosts.assertLoads;
import static dev.slipway.domain.platform.LoadableHosts.debian;

import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineHeadersTest {
    private static final PrismaVersion OLD = PrismaVersion.of("5.22.0");
    private static final PrismaVersion NEW = PrismaVersion.of("6.19.3");

    @ParameterizedTest
    @CsvSource({
        // The file at hand needs it or not, whatever is known of its release.
        "5.22.0, libz.so.1, libother.so, debian-openssl-1.1.x, true",
        "6.19.3, libssl.so.1.1, libother.so, , true",
        "6.19.3, libssl.so.1.1, libssl.so.1.1, debian-openssl-1.1.x, true",
        "7.10.1, libz.so.1, libother.so, debian-openssl-1.1.x, true",
        "6.4.1, libssl.so.10, libssl.so.1.0.0, , true",
        "6.4.1, libssl.so.10, libssl.so.10, debian-openssl-1.0.x, true"
    })
    void theHeaderOfAnEngineAtHandDecides(
            String version, String needed, String there, @Nullable String target, boolean certain) {
        FakeHost host = debian().withFiles(LoadableHosts.TRIPLE + there);
        EngineHeaders all =
                any -> Optional.of(new EngineHeaders.EngineHeader("the file", List.of("libc.so.6", needed)));

        Loads loads = new LoadableTarget(TargetTable.bundled(), all).loads(PrismaVersion.of(version), host);

        assertLoads(loads, target, certain);
    }

    @ParameterizedTest
    @CsvSource({"true, libssl.so.3", "false, libother.so"})
    void oneThatIsNotAtHandIsJudgedByItsRelease(boolean loads, String there) {
        FakeHost host = debian().withFiles(LoadableHosts.TRIPLE + there);

        Loads old = new LoadableTarget(TargetTable.bundled(), EngineHeaders.NONE).loads(OLD, host);
        Loads recent = new LoadableTarget(TargetTable.bundled(), EngineHeaders.NONE).loads(NEW, host);

        assertLoads(old, loads ? "debian-openssl-3.0.x" : null, loads);
        assertLoads(recent, loads ? "debian-openssl-3.0.x" : "debian-openssl-1.1.x", true);
    }
}
