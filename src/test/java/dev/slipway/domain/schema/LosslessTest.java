package dev.slipway.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LosslessTest {
    private static final String WHOLE = """
            /// documented
            generator client { // dropped
              provider      = "prisma-client-js" /* why
              not */
              binaryTargets = ["native", env("T"), "a\\u00e9\\\\"]
            }

            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL") // trailing
            }
            model A {
              id   Int    @id @default(autoincrement())
              text String @default("} // { \\" ")
              @@map("a")
            }
            type T = Int
            enum E { // x
              ONE
            }
            """;

    static List<String> texts() {
        return List.of(
                "",
                "\uFEFF" + WHOLE,
                WHOLE,
                WHOLE.replace("\n", "\r\n"),
                WHOLE.replace('\n', '\r'),
                WHOLE.stripTrailing(),
                "generator",
                "generator c {",
                "generator c {\n a = \"",
                "generator c {\n a = \"\\",
                "generator c {\n a = [",
                "generator c {\n a = env(",
                "/*",
                "/",
                "<<<<<<< HEAD\n=======\n>>>>>>> x\n",
                "\u00a0\u3000\t\f\u0000\ud800\udc00\ud800",
                "generator c { } }\n\n}}}{{{");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tokensJoinedAreTheText(String text) {
        assertThat(printed(SchemaText.parse(text, "s"))).isEqualTo(text);
    }

    /** The text put together from its tokens. */
    static String printed(SchemaText schema) {
        return schema.tokens().stream().map(token -> token.of(schema.text())).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMutationLosesACharacterOrMovesARange(int seed) {
        Random random = new Random(seed);
        String text = mutated(random);

        SchemaText schema = SchemaText.parse(text, "s");

        assertThat(printed(schema)).isEqualTo(text);
        assertThat(schema.blocks()).allSatisfy(block -> {
            assertThat(block.range().of(text)).startsWith(block.keyword());
            assertThat(block.properties()).allSatisfy(property -> {
                assertThat(property.range().of(text)).startsWith(property.name());
                assertThat(property.valueRange().end())
                        .isLessThanOrEqualTo(block.range().end());
            });
        });
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static String mutated(Random random) {
        String alphabet = "{}[]()=\"\\'/*,@\n\r\t aé<.-0\uFEFF\u0000\ud83d";
        StringBuilder text = new StringBuilder(WHOLE);
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> text.setLength(Math.max(1, random.nextInt(20) == 0 ? at : text.length()));
            }
        }
        return text.toString();
    }

    @Test
    void tenThousandModelsAreReadWithTheirBlocksInPlace() {
        String model = "model M {\n  id Int @id\n  name String? @default(\"x\")\n  @@map(\"m\")\n}\n\n";
        String text = "generator c {\n  provider = \"p\"\n}\n" + model.repeat(10_000);

        SchemaText schema = SchemaText.parse(text, "s");

        assertThat(schema.errors()).isEmpty();
        assertThat(schema.blocks("model")).hasSize(10_000);
    }

    @Test
    void deepNestingIsRefusedWithoutRecursion() {
        String text = "generator c {\n  a = " + "[".repeat(200_000) + "\n b = x" + "(".repeat(200_000) + "\n}\n";

        assertThat(SchemaText.parse(text, "s").errors()).isNotEmpty();
    }
}
