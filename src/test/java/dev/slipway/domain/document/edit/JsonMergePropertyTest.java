package dev.slipway.domain.document.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files and random wishes; {@code -DargLine=-Drounds=100000} goes on for longer. */
class JsonMergePropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 400);
    private static final List<String> KEYS =
            List.of("version", "builds", "routes", "functions", "src", "use", "config", "a/b~c", "ü\"\\n", "env");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingThatStoodThereIsLostAndASecondRunDoesNothing(long seed) throws ProblemException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String before = file(random);
            JsonValue.Members wanted = (JsonValue.Members) object(random, 4);

            Merged merged = JsonMerge.merge(parse(before), wanted, new NowMergeRules());
            Merged again = JsonMerge.merge(parse(merged.text()), wanted, new NowMergeRules());

            assertThat(isWithin(before, merged.text()))
                    .as(before + " -> " + merged.text())
                    .isTrue();
            assertThat(again.text()).as(before + " -> " + merged.text()).isEqualTo(merged.text());
            assertThat(merged.text().equals(before)).isEqualTo(merged.inserted().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void damagedFilesAreRefusedOrMerged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(file(random));
            for (int i = 0; i < 3; i++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\",:\\ \n1x".charAt(random.nextInt(12)));
            }
            try {
                Document document = parse(text.toString());
                if (document.root() instanceof Mapping) {
                    Merged merged =
                            JsonMerge.merge(document, (JsonValue.Members) object(random, 3), new NowMergeRules());
                    assertThat(isWithin(text.toString(), merged.text())).isTrue();
                }
            } catch (ProblemException refused) {
                assertThat(refused.problem().message()).contains("now.json:");
            }
        }
    }

    private static Document parse(String text) throws ProblemException {
        return new DescriptorDocuments().parse("now.json", text).get(0);
    }

    /** Whether one text is what is left of another when insertions are taken out. */
    private static boolean isWithin(String before, String after) {
        int at = 0;
        for (int i = 0; i < before.length(); i++, at++) {
            at = after.indexOf(before.charAt(i), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String file(Random random) {
        JsonLayout layout = new JsonLayout(
                random.nextBoolean() ? "\n" : "\r\n",
                List.of("  ", "\t", "    ").get(random.nextInt(3)));
        JsonValue value = object(random, 4);
        String text = random.nextInt(4) == 0 ? JsonLayout.line(value) : layout.file(value);
        return (random.nextInt(8) == 0 ? "\uFEFF" : "") + text;
    }

    private static JsonValue value(Random random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0, 1 -> object(random, depth - 1);
            case 2 ->
                JsonValue.array(random.ints(random.nextInt(4), 0, 9)
                        .mapToObj(n -> value(random, depth - 1))
                        .toList());
            case 3 -> JsonValue.text(KEYS.get(random.nextInt(KEYS.size())));
            case 4 -> JsonValue.number(random.nextInt(3));
            default -> new JsonValue.Literal(List.of("true", "null", "-1.5e3").get(random.nextInt(3)));
        };
    }

    private static JsonValue object(Random random, int depth) {
        List<JsonValue.Member> members = random.ints(random.nextInt(5), 0, KEYS.size())
                .distinct()
                .mapToObj(n -> JsonValue.member(KEYS.get(n), value(random, depth)))
                .toList();
        return new JsonValue.Members(members);
    }
}
