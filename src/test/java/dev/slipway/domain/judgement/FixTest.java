package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a change: a line to type, and what it does where that is more or less. */
class FixTest {
    private static final String CHECK = "slipway check --fix";

    static Stream<Arguments> fixes() {
        return Stream.of(
                fix(new Fix.LimitConnections(3), "slipway datasource limit 3"),
                fix(
                        new Fix.AddTarget("debian-openssl-3.0.x"),
                        "slipway engine fetch --platform debian-openssl-3.0.x --add-target"),
                fix(new Fix.CompleteConfig("netlify.toml"), "slipway netlify-config init --merge"),
                fix(new Fix.CompleteConfig("now.json"), "slipway now-config init --merge"),
                fix(new Fix.CompleteConfig("vercel.json"), "slipway now-config init --merge --format vercel"),
                fix(new Fix.Permit("dist", "bin/run", true), "chmod a+rx dist/bin/run"),
                fix(new Fix.Permit("dist", "a.node", false), "chmod a+r dist/a.node"),
                Arguments.of(
                        new Fix.TraceFiles("next.config.mjs", List.of("experimental", "a"), "./x"),
                        CHECK,
                        "'./x' in experimental.a of next.config.mjs"),
                Arguments.of(
                        new Fix.InstallEngine(
                                "dist", "client", "lib.node", "rhel-openssl-3.0.x", true, "6.19.3", Optional.of("abc")),
                        "slipway engine fetch --platform rhel-openssl-3.0.x --prisma 6.19.3 --hash abc --to dist/client",
                        "dist/client/lib.node, as engine fetch brings it"),
                Arguments.of(
                        new Fix.InstallEngine("dist", "", "query-engine", "windows", false, "3.15.2", Optional.empty()),
                        "slipway engine fetch --platform windows --prisma 3.15.2 --engine-type binary --to dist",
                        "dist/query-engine, as engine fetch brings it"));
    }

    private static Arguments fix(Fix fix, String command) {
        return Arguments.of(fix, command, command);
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void itIsALineToTypeAndItsWords(Fix fix, String command, String words) {
        assertThat(fix.command()).isEqualTo(command);
        assertThat(fix.words()).isEqualTo(words);
    }
}
