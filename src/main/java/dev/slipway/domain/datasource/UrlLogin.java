package dev.slipway.domain.datasource;

import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextRange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Who logs in to which database, as the engine takes it from a URL. It holds a secret: its text shows none.
 *
 * @param user decoded
 * @param password decoded; empty where there is none, or an empty one
 * @param database not decoded, as the engine leaves it
 */
public record UrlLogin(Optional<String> user, Optional<String> password, Optional<String> database) {

    static UrlLogin of(ReadUrl reading) {
        String text = reading.text();
        Credentials credentials = reading.credentials();
        Optional<String> password = credentials.hidden(text).stream()
                .findFirst()
                .filter(range -> range.start() > 0 && text.charAt(range.start() - 1) == ':')
                .map(range -> decoded(range, text));
        return new UrlLogin(
                credentials.user(text).map(range -> decoded(range, text)),
                password,
                reading.anatomy().database().map(range -> path(withoutBreaks(range.of(text)))));
    }

    /** An URL parser takes breaks away; what does not decode to UTF-8 is taken as it was parsed. */
    private static String decoded(TextRange range, String text) {
        String written = withoutBreaks(range.of(text));
        byte[] bytes = FormText.bytes(written);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return path(written);
        }
    }

    private static String withoutBreaks(String text) {
        return text.replace("\t", "").replace("\n", "").replace("\r", "");
    }

    /** As an URL parser writes it: what is no plain ASCII is encoded. */
    private static String path(String text) {
        StringBuilder path = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            path.append(c <= ' ' || c > '~' || "\"<>`{}".indexOf(c) >= 0 ? FormText.encoded(c) : String.valueOf(c));
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return Masking.MASK;
    }
}
