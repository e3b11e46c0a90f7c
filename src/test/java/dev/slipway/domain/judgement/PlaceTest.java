package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "prisma/schema.prisma:4, prisma/schema.prisma, 4",
        "C:/shop/schema.prisma:12, C:/shop/schema.prisma, 12",
        "schema.prisma, schema.prisma, 0",
        "C:/shop/schema.prisma, C:/shop/schema.prisma, 0",
        "schema.prisma:9999999999, schema.prisma:9999999999, 0",
        ":4, :4, 0",
        "4, 4, 0"
    })
    void aLineIsReadAsItIsWritten(String written, String file, int line) {
        Place place = Place.at(written, "x");

        assertThat(place.file()).isEqualTo(file);
        assertThat(place.line()).isEqualTo(line);
        assertThat(place.place()).isEqualTo(written);
    }

    @Test
    void thereIsNoLineBeforeTheFirst() {
        assertThatThrownBy(() -> Place.in("a", -1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Place.in("a", 1, -1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Place.in("a", 0, 0, "x").place()).isEqualTo("a");
    }
}
