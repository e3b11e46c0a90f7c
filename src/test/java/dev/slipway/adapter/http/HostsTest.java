package dev.slipway.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.ProblemException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource({
        "http://my_mirror/x, http://my_mirror/x, my_mirror, 80",
        "http://my_mirror:8080, http://my_mirror:8080, my_mirror, 8080",
        "https://u:p@my_mirror.corp:8443/p/, https://u:p@my_mirror.corp:8443/p, my_mirror.corp, 8443",
        "https://_x.test, https://_x.test, _x.test, 443",
        "https://b\u00fccher.example/p, https://xn--bcher-kva.example/p, xn--bcher-kva.example, 443",
        "https://\u4f8b\u3048.test:1/, https://xn--r8jz45g.test:1, xn--r8jz45g.test, 1",
        "https://u@b\u00fccher.example, https://u@xn--bcher-kva.example, xn--bcher-kva.example, 443",
        "http://mirror.test/\u00fc, http://mirror.test/%C3%BC, mirror.test, 80",
        "http://[::1]:9/x, http://[::1]:9/x, [::1], 9",
        "http://127.0.0.1:9, http://127.0.0.1:9, 127.0.0.1, 9",
        "http://m-1.test, http://m-1.test, m-1.test, 80",
    })
    void everyHostIsAHost(String address, String base, String host, int port) throws ProblemException {
        String normal = MirrorAddress.choose(Optional.of(address), Map.of()).base();

        assertThat(normal).isEqualTo(base);
        assertThat(Authority.host(URI.create(normal))).isEqualTo(host);
        assertThat(Authority.port(URI.create(normal))).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///x",
                "http://:80",
                "http://a..b",
                "http://a_b:x",
                "http://a_b:99999",
                "http://a,b",
                "http://a;b",
                "http://a$b",
                "http://.a_b"
            })
    void whatIsNoHostIsNone(String address) {
        assertThatThrownBy(() -> MirrorAddress.choose(Optional.of(address), Map.of()))
                .isInstanceOf(ProblemException.class);
    }
}
