package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackProxy;
import dev.slipway.testing.LoopbackTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFaultTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ip:127.0.0.1         | -40d | true  | it has expired (        | the certificate renewed
            ip:127.0.0.1         | -40d | false | it has expired (        | the certificate renewed
            ip:127.0.0.1         | +9d  | true  | it is not valid yet (before | clock
            dns:other.test       | -1d  | true  | it is for another host: other.test | by a name that its certificate has
            ip:127.0.0.2         | -1d  | true  | it is for another host: 127.0.0.2 | --cacert does not help
            ip:127.0.0.1         | -1d  | false | it is signed by itself  | give this certificate with --cacert FILE
            """)
    void theHintFitsTheFault(String names, String start, boolean trusted, String why, String hint) {
        LoopbackTls tls = LoopbackTls.create(folder, names, start);
        try (LoopbackMirror server = MirrorFixture.filled(LoopbackMirror.startTls(tls.context()))) {
            MirrorFixture fixture = new MirrorFixture(server.address(), folder)
                    .settings(s -> trusted ? s.withCaCert(Optional.of(tls.certificate())) : s);

            Problem problem = fixture.openProblem();

            assertThat(problem.message()).contains("is not trusted: " + why);
            assertThat(problem.remedy()).contains(hint);
            assertThat(fixture.pauses).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, EXPIRED", "NOT_YET_VALID, NOT_YET_VALID", "REVOKED, REVOKED", "ALGORITHM_CONSTRAINED, WEAK"})
    void theReasonsOfAPathAreFaults(BasicReason reason, CertificateFault fault) {
        CertPathValidatorException e = new CertPathValidatorException("x", null, null, -1, reason);

        assertThat(CertificateFault.of(e)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No subject alternative DNS name matching a.test found. | WRONG_HOST
            No subject alternative names present                   | WRONG_HOST
            No name matching a.test found                          | WRONG_HOST
            Illegal given domain name: a_b.test                    | WRONG_HOST
            HTTPS hostname wrong:  should be <a_b.test>            | WRONG_HOST
            Wrong HTTPS hostname: should be <a_b.test>             | WRONG_HOST
            unable to find valid certification path to requested target | UNKNOWN_AUTHORITY
            Algorithm constraints check failed on keysize limits: RSA 512 bit key used | WEAK
            """)
    void theWordsOfTheJdkAreFaults(String words, CertificateFault fault) {
        assertThat(CertificateFault.of(new CertificateException(words))).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "my_mirror.test, dns:*.test.example, false",
        "my_mirror.example.test, dns:*.example.test, true",
        "mirror, dns:mirror, true",
        "b\u00fccher.test, dns:xn--bcher-kva.test, true",
    })
    void hostsWithOddNamesAreJudgedLikeOthers(String host, String names, boolean good)
            throws ProblemException, IOException {
        LoopbackTls tls = LoopbackTls.create(folder, names, "-1d");
        try (LoopbackMirror server = MirrorFixture.filled(LoopbackMirror.startTls(tls.context()));
                LoopbackProxy proxy = LoopbackProxy.start(server.port())) {
            MirrorFixture fixture = new MirrorFixture("https://" + host, folder)
                    .with("HTTPS_PROXY", "http://" + proxy.hostAndPort())
                    .settings(s -> s.withCaCert(Optional.of(tls.certificate())));

            if (good) {
                assertThat(fixture.download()).isEqualTo(CONTENT);
            } else {
                assertThat(fixture.openProblem().message()).contains("it is for another host");
            }
        }
    }
}
