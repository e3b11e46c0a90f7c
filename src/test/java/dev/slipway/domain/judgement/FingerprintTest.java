package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    @ParameterizedTest
    @CsvSource({
        "URL003, .env, 3, '', DATABASE_URL=a, true",
        "URL003, ./.env, 9, '', ' DATABASE_URL=a ', true",
        "URL002, .env, 3, '', DATABASE_URL=a, false",
        "URL003, .env.local, 3, '', DATABASE_URL=a, false",
        "URL003, ../.env, 3, '', DATABASE_URL=a, false",
        "URL003, .env, 3, '', DATABASE_URL=b, false",
        "URL003, .env, 3, /a, DATABASE_URL=a, false"
    })
    void linesMayMoveAndTheRestMayNot(String rule, String file, int line, String pointer, String text, boolean same) {
        String first = Fingerprint.of(finding("URL003", Place.in(".env", 3, "DATABASE_URL=a")));

        String second = Fingerprint.of(finding(rule, new Place(Place.Kind.FILE, file, line, 0, pointer, text)));

        assertThat(second.equals(first)).isEqualTo(same);
        assertThat(second).matches("[0-9a-f]{64}");
    }

    @Test
    void aPointerCountsMoreThanWhatStandsThere() {
        Place before = new Place(Place.Kind.FILE, "vercel.json", 3, 5, "/functions/a", "\"maxDuration\": 4000");
        Place after = new Place(Place.Kind.FILE, "vercel.json", 8, 5, "/functions/a", "\"maxDuration\": 5000");

        assertThat(Fingerprint.of(finding("NOW020", after))).isEqualTo(Fingerprint.of(finding("NOW020", before)));
    }

    private static Finding finding(String rule, Place place) {
        return new Finding(rule, Severity.ERROR, "Message.", List.of(place), "Remedy.");
    }
}
