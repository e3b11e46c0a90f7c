package dev.slipway.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFuzzTest {
    private static final List<String> CORPUS = List.of(
            "generator c {\n  provider = \"prisma-client-js\"\n  binaryTargets = [\"native\", env(\"BT\")]\n}\n",
            "datasource db {\r\n  provider = \"mysql\"\r\n  url = \"mysql://u:\\u0070@h/d\" // c\r\n}\r\n",
            "model A {\n  id Int @id @default(autoincrement()) /* x */\n  @@map(\"a\")\n}\n/// d\nenum E {\n  A\n}\n");

    @Test
    void anyTextIsReadAndPrintedAsItWas() {
        Fuzz.run(11, CORPUS, text -> {
            SchemaText schema = SchemaText.parse(text, "s");

            assertThat(LosslessTest.printed(schema)).isEqualTo(text);
            schema.errors().forEach(error -> assertThat(error.excerpt()).contains("^"));
            schema.blocks()
                    .forEach(block -> block.properties()
                            .forEach(property -> schema.literal(property)
                                    .ifPresent(literal -> assertThat(property.value())
                                            .isEqualTo(new SchemaValue.Text(literal.value())))));
            for (Block generator : schema.blocks("generator")) {
                if (generator.property("provider").isPresent()
                        && schema.errors().isEmpty()) {
                    assertThat(TargetsEdit.of(schema, generator, List.of("t"))).isNotNull();
                }
            }
        });
    }
}
