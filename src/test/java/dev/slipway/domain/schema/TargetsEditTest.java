package dev.slipway.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.schema.TargetsEdit.Result;
import dev.slipway.domain.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetsEditTest {
    private static final String T = "rhel-openssl-3.0.x";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "binaryTargets = [\"native\"]~binaryTargets = [\"native\", \"rhel-openssl-3.0.x\"]",
                "binaryTargets = [ \"native\" ] // why~binaryTargets = [ \"native\", \"rhel-openssl-3.0.x\" ] // why",
                "binaryTargets=[]~binaryTargets=[\"native\", \"rhel-openssl-3.0.x\"]",
                "binaryTargets = \"native\" /* c */~binaryTargets = [\"native\", \"rhel-openssl-3.0.x\"] /* c */",
                "binaryTargets = [\"windows\"]~binaryTargets = [\"windows\", \"rhel-openssl-3.0.x\"]",
                "binaryTargets = [\"\\u006eative\"]~binaryTargets = [\"\\u006eative\", \"rhel-openssl-3.0.x\"]",
                "platforms = [\"native\"]~platforms = [\"native\", \"rhel-openssl-3.0.x\"]",
                "^binaryTargets = []\n  binaryTargets = [\"a\"]^~^binaryTargets = []\n  binaryTargets = [\"a\", \"rhel-openssl-3.0.x\"]^",
            })
    void theTargetIsAddedToTheListThatCounts(String before, String after) {
        assertGolden(
                "generator c {\n  provider = \"prisma-client-js\"\n  " + before + "\n}\n\nmodel A {\n}\n",
                "generator c {\n  provider = \"prisma-client-js\"\n  " + after + "\n}\n\nmodel A {\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            ^  provider = "x"^~^  binaryTargets = ["native", "rhel-openssl-3.0.x"]^
            ^  provider        = "x" // c^~^  binaryTargets   = ["native", "rhel-openssl-3.0.x"]^
            ^\tprovider="x" /* a */^~^\tbinaryTargets = ["native", "rhel-openssl-3.0.x"]^
            ^provider = "x"^~^binaryTargets = ["native", "rhel-openssl-3.0.x"]^
            """)
    void aGeneratorWithoutTargetsKeepsTheOneItHadUnsaid(String provider, String line) {
        assertGolden(
                "// a\ngenerator c { // x\n" + provider + "\n  output = \"o\"\n}\n",
                "// a\ngenerator c { // x\n" + provider + "\n" + line + "\n  output = \"o\"\n}\n");
    }

    /** As result, in a second run, and with each end of line. */
    private static void assertGolden(String before, String after) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = before.replace("\n", end);
            String wanted = after.replace("\n", end);

            assertThat(added(text)).isEqualTo(wanted);
            assertThat(added(wanted)).isEqualTo(wanted);
            assertThat(SchemaText.parse(wanted, "s").errors()).isEmpty();
        }
    }

    private static String added(String text) {
        SchemaText schema = SchemaText.parse(text, "s");
        return TextEdit.apply(text, edits(schema, schema.blocks("generator").get(0), List.of(T)));
    }

    private static List<TextEdit> edits(SchemaText schema, Block generator, List<String> targets) {
        return TargetsEdit.of(schema, generator, targets) instanceof Result.Edited edited ? edited.edits() : List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"env(\"BT\")", "[\"native\", env(\"BT\")]"})
    void targetsOfAVariableAreNotTouched(String value) {
        SchemaText schema = SchemaText.parse(
                "generator c {\n  provider = \"prisma-client-js\"\n  binaryTargets = " + value + "\n}\n", "s");

        Result result = TargetsEdit.of(schema, schema.blocks("generator").get(0), List.of(T));

        assertThat(result).isEqualTo(new Result.FromVariable("BT", 3));
    }

    @Test
    void nativeAloneIsNoNewsToAGeneratorWithoutTargets() {
        SchemaText schema = SchemaText.parse("generator c {\n  provider = \"x\"\n}\n", "s");

        assertThat(edits(schema, schema.blocks("generator").get(0), List.of("native")))
                .isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** For random schemas and random edits of strings and lists in them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noByteOutsideOfAnEditedRangeChanges(int seed) {
        Random random = new Random(seed);
        String text = randomSchema(random);
        SchemaText schema = SchemaText.parse(text, "s");

        for (Block block : schema.blocks("generator")) {
            List<List<TextEdit>> all = new ArrayList<>();
            if (block.property("provider").isPresent()) {
                all.add(edits(schema, block, List.of("t" + random.nextInt(5), T)));
            }
            for (Property property : block.properties()) {
                schema.literal(property).ifPresent(literal -> {
                    int from = random.nextInt(literal.value().length() + 1);
                    all.add(List.of(SchemaText.edit(
                            literal, new TextEdit(from, literal.value().length(), randomValue(random)))));
                });
            }
            for (List<TextEdit> edits : all) {
                String edited = TextEdit.apply(text, edits);
                int start = edits.stream().mapToInt(TextEdit::start).min().orElse(text.length());
                int end = edits.stream().mapToInt(TextEdit::end).max().orElse(0);
                assertThat(edited).startsWith(text.substring(0, start)).endsWith(text.substring(end));
                assertThat(start)
                        .isGreaterThanOrEqualTo(
                                edits.isEmpty() ? 0 : block.range().start());
                assertThat(end).isLessThanOrEqualTo(block.range().end());
                assertThat(SchemaText.parse(edited, "s").errors()).hasSameSizeAs(schema.errors());
            }
        }
    }

    private static String randomSchema(Random random) {
        String[] ends = {"\n", "\r\n", "\r"};
        String[] lines = {
            "// c",
            "/// d \"",
            "",
            "  output = \"a\\\\b\\u00e9\"",
            "\tbinaryTargets = [\"native\" , \"t1\"]",
            "binaryTargets = \"t2\"",
            "  engineType=\"x\" // \"y\"",
            "   binaryTargets   =   []   ",
            "platforms = [\"t3\"]"
        };
        String end = ends[random.nextInt(ends.length)];
        StringBuilder text = new StringBuilder("model A {" + end + "}" + end + "generator c { // z" + end);
        int provider = random.nextInt(4);
        for (int i = 0; i < 8; i++) {
            text.append(
                            i == provider
                                    ? "  provider    = \"prisma-client-js\" // p"
                                    : lines[random.nextInt(lines.length)])
                    .append(end);
        }
        return text.append("}").append(random.nextBoolean() ? end : "").toString();
    }

    private static String randomValue(Random random) {
        String alphabet = "a\"\\\n\t/é\u0001${}#'";
        StringBuilder value = new StringBuilder();
        random.ints(random.nextInt(6), 0, alphabet.length()).forEach(i -> value.append(alphabet.charAt(i)));
        return value.toString();
    }
}
