package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logins reach the mirror, and nobody else. */
final class MirrorLoginIT {
    private static final String SECRET = "s3cr3t";
    private static final String PAIR =
            Base64.getEncoder().encodeToString(("ann:" + SECRET).getBytes(StandardCharsets.UTF_8));

    @AutoClose
    private final Bench bench;

    MirrorLoginIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @BeforeEach
    void wantALogin() {
        bench.mirror().everywhere(Behaviour.login("ann", SECRET));
    }

    static Stream<Behaviour> endings() {
        return Stream.of(
                Behaviour.good(), Behaviour.status(403), Behaviour.html(), Behaviour.redirect("/?token=" + SECRET));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void theLoginInTheAddressIsShownNowhere(Behaviour ending) throws Exception {
        bench.mirror().always(bench.library().path(), ending);

        assertSilent(bench.slipway("engine", "fetch", "--mirror", withLogin()));
    }

    @Test
    void theLoginInTheAddressIsUsed() throws Exception {
        assertSilent(bench.done("engine", "fetch", "--mirror", withLogin(), "--format=json"));
        assertThat(bench.engine()).exists();
    }

    @Test
    void theLoginInTheVariableIsUsed() throws Exception {
        bench.with("PRISMA_ENGINES_MIRROR", withLogin());

        assertSilent(bench.done("engine", "fetch"));
        assertThat(bench.engine()).exists();
    }

    @Test
    void theLoginOfNetrcIsUsed() throws Exception {
        Files.writeString(bench.home().resolve(".netrc"), "machine 127.0.0.1 login ann password " + SECRET + "\n");

        assertSilent(bench.fetched());
        assertThat(bench.engine()).exists();
    }

    @Test
    void theHeaderIsUsed() throws Exception {
        assertSilent(bench.fetched("--header", "Authorization: Basic " + PAIR));
        assertThat(bench.engine()).exists();
    }

    @Test
    void aWrongLoginIsToldByItsPlaceAlone() throws Exception {
        Files.writeString(bench.home().resolve(".netrc"), "machine 127.0.0.1 login bob password " + SECRET + "\n");

        Ran ran = bench.notFetched(5);

        assertSilent(ran);
        assertThat(ran.errors()).contains("401").contains(".netrc");
    }

    @Test
    void aMirrorThatIsNotThereKeepsTheSecret() throws Exception {
        assertSilent(bench.refused(5, "engine", "fetch", "--mirror", "http://ann:" + SECRET + "@127.0.0.1:9"));
    }

    @Test
    void anAddressThatIsNoneKeepsTheSecret() throws Exception {
        assertSilent(bench.refused(2, "engine", "fetch", "--mirror", "http://ann:" + SECRET + " x@127.0.0.1:9"));
    }

    @Test
    void aMirrorToVerifyKeepsTheSecret() throws Exception {
        assertSilent(bench.slipway(
                "engine", "mirror", "verify", withLogin(), "--prisma", "6.19.3", "--platform", Bench.TARGET));
        assertSilent(bench.slipway(
                "engine",
                "mirror",
                "verify",
                withLogin(),
                "--prisma",
                "6.19.3",
                "--platform",
                Bench.TARGET,
                "--format=json"));
    }

    private String withLogin() {
        return "http://ann:" + SECRET + "@127.0.0.1:" + bench.mirror().port();
    }

    private static void assertSilent(Ran ran) {
        assertThat(ran.output() + ran.errors())
                .isNotEmpty()
                .doesNotContain(SECRET)
                .doesNotContain(PAIR);
    }
}
