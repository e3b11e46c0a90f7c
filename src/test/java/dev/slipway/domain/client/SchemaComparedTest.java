package dev.slipway.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaComparedTest {
    private static final String SCHEMA = "model A {\n  id Int @id\n  b  String @default(\"a // b\")\n}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            model A {\\n  id Int @id\\n  b String @default("a // b")\\n} ~
            // head\\nmodel A {\\n\\tid  Int @id /// key\\n\\n  b String @default("a // b") // c\\n}\\n\\n ~
            \uFEFFmodel A { id Int @id b String @default("a // b") } ~
            model A {\\n  id BigInt @id\\n  b String @default("a // b")\\n} ~ 2
            model A {\\n  id Int @id\\n  b String @default("a // c")\\n} ~ 3
            model A {\\n  id Int @id\\n  b String @default("a  // b")\\n} ~ 3
            model A {\\n  id Int @id\\n  b String @default("a\\" // b")\\n} ~ 3
            model A {\\n  id Int @id\\n ~ 3
            model A {\\n  id Int @id\\n  b String @default("a // b")\\n}\\nmodel B {} ~ 4
            '' ~ 1
            """)
    void theFirstLineWhoseMeaningDiffersIsTold(String other, Integer line) {
        assertThat(SchemaCompared.firstDifference(
                        SCHEMA, other.replace("\\n", "\n").replace("\\t", "\t")))
                .isEqualTo(Optional.ofNullable(line));
    }

    @Test
    void anEscapedQuoteEndsNoText() {
        assertThat(SchemaCompared.firstDifference("a \"\\\" // b\"", "a \"\\\" // c\""))
                .contains(1);
        assertThat(SchemaCompared.firstDifference("a \"\\\"\" // b", "a \"\\\"\" // c"))
                .isEmpty();
    }

    @Test
    void aDifferenceIsOnALineThatThereIs() {
        assertThat(SchemaCompared.firstDifference("", "model A {}")).contains(1);
        assertThat(SchemaCompared.firstDifference("\n\nmodel A {}\n", "model A {}\nmodel B {}"))
                .contains(3);
    }

    @Test
    void aHashIsThatOfTheSchemasBase64() {
        String hash = "51c3281c0129c78dca8fd42fb539deaed48edb88fdc97da101e3b98641774307";

        assertThat(SchemaCompared.isHashOf(hash, "1234567890")).isTrue();
        assertThat(SchemaCompared.isHashOf(hash, "1234567891")).isFalse();
    }
}
