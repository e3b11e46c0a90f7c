package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private static final String BEARER = "Bearer t0ken";

    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror().everywhere(Behaviour.login("ann", "p@ss:w"));

    @TempDir
    private Path folder;

    private String addressWith(String userInfo) {
        return server.address().replace("://", "://" + userInfo + "@");
    }

    @Test
    void theLoginInTheAddressIsSentAndNeverShown() throws ProblemException, IOException {
        MirrorFixture fixture = new MirrorFixture(addressWith("ann:p%40ss%3Aw"), folder);

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(fixture.mirrorUnderTest().address()).isEqualTo(addressWith("ann:***"));
    }

    @Test
    void theFileThatNetrcNamesIsUsed() throws ProblemException, IOException {
        Path logins = Files.writeString(folder.resolve("logins"), """
                # ours
                macdef init
                machine 127.0.0.1 login wrong

                machine other.test login bob password x
                machine 127.0.0.1
                  login ann
                  password p@ss:w
                default login anonymous password guest
                """);

        byte[] content = new MirrorFixture(server.address(), folder)
                .with("NETRC", logins.toString())
                .download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void theDefaultEntryOfTheHomeFolderIsUsedForAnyHost() throws ProblemException, IOException {
        Files.writeString(
                folder.resolve(".netrc"), "machine other.test login a password b default login ann password p@ss:w");

        byte[] content = new MirrorFixture(server.address(), folder).download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void aRefusedLoginIsNamedByItsSourceOnly() throws IOException {
        Files.writeString(folder.resolve(".netrc"), "machine 127.0.0.1 login ann password wrong");

        Problem problem = new MirrorFixture(server.address(), folder).openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains("401").contains(".netrc").doesNotContain("wrong");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void withoutALoginTheMessageSaysSo() {
        Problem problem = new MirrorFixture(server.address(), folder).openProblem();

        assertThat(problem.message()).contains("no login was sent");
        assertThat(problem.remedy()).contains(".netrc").contains("--header");
    }

    @Test
    void aHeaderIsSentAsItWasGivenAndWinsOverTheAddress() throws ProblemException, IOException {
        server.always(PACKED, Behaviour.good());
        Header header = Header.parse("Authorization: " + BEARER);
        MirrorFixture fixture =
                new MirrorFixture(addressWith("ann:x"), folder).settings(s -> s.withHeaders(List.of(header)));

        fixture.download();

        assertThat(server.requests())
                .singleElement()
                .satisfies(r -> assertThat(r.header("Authorization")).hasValue(BEARER));
        assertThat(header.toString()).doesNotContain("t0ken");
    }

    @Test
    void anotherServerIsToldNothing() throws ProblemException, IOException {
        try (LoopbackMirror other = MirrorFixture.mirror()) {
            server.always(PACKED, Behaviour.redirect(other.url(PACKED)));
            Header header = Header.parse("X-Token: t0ken");

            new MirrorFixture(addressWith("ann:x"), folder)
                    .settings(s -> s.withHeaders(List.of(header)))
                    .download();

            assertThat(server.requests().get(0).headers()).containsKeys("authorization", "x-token");
            assertThat(other.requests().get(0).headers()).doesNotContainKeys("authorization", "x-token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon s3cret", "bad name: s3cret", "Host: s3cret", "range: s3cret", "X: s3cret\u0001"})
    void headersThatCannotBeSentAreUsageProblemsThatKeepTheSecret(String text) {
        Problem problem = MirrorFixture.problem(() -> Header.parse(text));

        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
        assertThat(problem.message()).contains("eader").doesNotContain("s3cret");
    }
}
