package dev.slipway.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https | HTTPS_PROXY https_proxy HTTP_PROXY http_proxy | HTTPS_PROXY
            https | https_proxy HTTP_PROXY http_proxy             | https_proxy
            https | HTTP_PROXY http_proxy                         | HTTP_PROXY
            https | http_proxy                                    | http_proxy
            https | ALL_PROXY                                     | direct
            http  | HTTPS_PROXY https_proxy HTTP_PROXY http_proxy | HTTP_PROXY
            http  | HTTPS_PROXY https_proxy http_proxy            | http_proxy
            http  | HTTPS_PROXY https_proxy                       | direct
            """)
    void theSchemeDecidesWhichVariablesCount(String scheme, String set, String used) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : set.split(" ")) {
            environment.put(variable, "http://p.test:1");
        }

        ProxyChoice choice = rules(environment, new ArrayList<>()).choose(URI.create(scheme + "://mirror.test/"));

        assertThat(choice.toString()).endsWith(used.equals("direct") ? "direct" : "(" + used + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                        | https://mirror.example.com      | true
            a.test,*                 | https://mirror.example.com      | false
            example.com              | https://mirror.example.com      | true
            .example.com             | https://mirror.example.com      | true
            ..example.com            | https://example.com             | true
            EXAMPLE.com              | https://Mirror.Example.COM      | true
            ample.com                | https://mirror.example.com      | false
            *.example.com            | https://mirror.example.com      | false
            mirror.example.com.evil  | https://mirror.example.com      | false
            ' a.test , example.com ' | https://mirror.example.com      | true
            example.com:443          | https://mirror.example.com      | true
            example.com:80           | https://mirror.example.com      | false
            example.com:80           | http://mirror.example.com       | true
            example.com:8443         | https://mirror.example.com:8443 | true
            example.com:443          | https://mirror.example.com:8443 | false
            10.0.0.0/8               | https://10.1.2.3                | false
            10.1.2.3                 | https://10.1.2.3                | true
            ','                      | https://mirror.example.com      | false
            """)
    void noProxyNamesHostsAndTheirDomains(String list, String url, boolean covered) {
        assertThat(new NoProxy(list).covers(URI.create(url))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"socks5://p.test,SOCKS,1080", "http://p.test,HTTP,80", "p.test:3128,HTTP,3128"})
    void theKindAndPortComeFromTheAddress(String address, String type, int port) {
        ProxyChoice choice =
                rules(Map.of("HTTP_PROXY", address), new ArrayList<>()).choose(URI.create("http://mirror.test/"));

        assertThat(choice.proxy().type()).hasToString(type);
        assertThat(choice.proxy().address()).asString().contains("p.test").endsWith(":" + port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.test, https://p.test",
        "http://, http://",
        // What cannot be read could hold a password anywhere.
        "http://a b, http://***",
        "http://p.test:70000, http://p.test:70000"
    })
    void whatIsNoProxyIsNoted(String address, String shown) {
        List<String> notes = new ArrayList<>();

        ProxyChoice choice = rules(Map.of("HTTP_PROXY", address), notes).choose(URI.create("http://mirror.test/"));

        assertThat(choice).isEqualTo(ProxyChoice.DIRECT);
        assertThat(notes).singleElement().asString().contains(shown);
    }

    private static ProxyRules rules(Map<String, String> environment, List<String> notes) {
        return new ProxyRules(new Surroundings(environment, Path.of(""), Path.of("")), notes::add);
    }
}
