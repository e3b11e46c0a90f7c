package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UrlLoginTest {
    private static UrlLogin login(String url) {
        return ConnectionUrl.read(url, Optional.empty()).login();
    }

    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(' ', '~').mapToObj(c -> "a" + (char) c + "b"),
                Stream.of("é", "日本", "😀", "%41", "a+b c", "::::", "@@", "{}", "\\", "100%"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void anEncodedPasswordIsTheOneThatWasMeant(String password) {
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(login("postgresql://u:" + encoded + "@h:5432/d").password()).contains(password);
        assertThat(login("mysql://" + encoded + ":x@h/d").user()).contains(password);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:a@b@h/d, a@b",
        "postgresql://u:a:b@h/d, a:b",
        "postgresql://u:a%zzb@h/d, a%zzb",
        "postgresql://u:100%@h/d, 100%",
        "postgresql://u:a+b@h/d, a+b",
        "postgresql://u:é@h/d, é",
        "postgresql://u:%ff@h/d, %ff",
        "postgresql://u:%C3%A9@h/d?x=y@z, é",
    })
    void aRawOneIsReadAsTheEngineReadsIt(String url, String password) {
        assertThat(login(url).password()).contains(password);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u@h/d",
        "postgresql://u:@h/d",
        "postgresql://h/d",
        "postgresql://h/d?options=a:b@c",
        "postgresql://us/er:pw@h/d",
        "us/er:pw@h/d",
    })
    void thereMayBeNone(String url) {
        assertThat(login(url).password()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/my%20db, my%20db",
        "postgresql://u:p@h/my db, my%20db",
        "postgresql://u:p@h/dé?x=y, d%C3%A9",
        "postgresql://u:p@h/d/e, d",
        "postgresql://u:p@h/\"a~b, %22a~b",
    })
    void aDatabaseIsNotDecoded(String url, String database) {
        assertThat(login(url).database()).contains(database);
    }

    @Test
    void itsTextShowsNothing() {
        assertThat(login("postgresql://u:hunter2@h/d").toString()).doesNotContain("hunter2");
    }
}
