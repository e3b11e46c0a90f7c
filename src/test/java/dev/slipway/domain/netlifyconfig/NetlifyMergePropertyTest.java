package dev.slipway.domain.netlifyconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.toml.TomlStatements;
import dev.slipway.testing.Fuzz;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files; {@code -DargLine=-Drounds=100000} goes on for longer. */
class NetlifyMergePropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 250);
    private static final List<String> ROOT = List.of(
            "# [functions]", "title = \"[x] # \\\" = \"", "t = '''\n[functions]\na = \"\n'''", "day = 1979-05-27");
    private static final List<String> SECTIONS = List.of(
            "[build]\n  command = \"npm run build\" # {",
            "[build.environment]\nA.B = { \"c d\" = '}', e = [1, [2]] }",
            "[[plugins]]\npackage = \"x\"",
            "[[plugins]]\npackage = \"\"\"\n]\\\n \"\"\"",
            "[functions.\"api/*\"]\nincluded_files = ['a'] # x",
            "[context.production.functions]\nnode_bundler = 'nft'");
    private static final List<String> SETTINGS = List.of(
            "directory = \"fn\"",
            "node_bundler = 'esbuild' # x",
            "external_node_modules = [ \"sharp\", 'a' , ]",
            "included_files = [\n  'a', # ]\n  # \"\n  \"b\" # c\n ]");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void onlyInsertionsAreMadeAndASecondRunMakesNone(long seed) throws ProblemException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String before = file(random);

            Merged merged = Toml.merge(before);

            assertThat(isWithin(before, merged.text())).as(before).isTrue();
            assertThat(MergeProof.proves(Toml.parse(before), Toml.parse(merged.text()), Toml.WANTED))
                    .as(before + " -> " + merged.text())
                    .isTrue();
            assertThat(merged.text().equals(before)).isEqualTo(merged.inserted().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void damagedFilesAreRefusedWithTheirPlaceOrMerged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(file(random)).append('\n');
            for (int i = 0; i < 3; i++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\"',=.#\\ \n\r1x".charAt(random.nextInt(16)));
            }
            try {
                Optional<Merged> merged = NetlifyMerge.merge(Toml.parse(text.toString()), Toml.WANTED);
                merged.ifPresent(each -> assertThat(isWithin(text.toString(), each.text()))
                        .as(text.toString())
                        .isTrue());
            } catch (ProblemException refused) {
                assertThat(refused.problem().message()).containsPattern("^netlify\\.toml:[1-9][0-9]*:[1-9]");
            }
        }
    }

    @Test
    void theSplitterTakesAnyText() {
        List<String> corpus = new ArrayList<>(ROOT);
        corpus.addAll(SECTIONS);
        corpus.addAll(SETTINGS);

        Fuzz.run(
                7,
                corpus,
                text -> assertThat(TomlStatements.of(text)).allSatisfy(each -> {
                    assertThat(each.start()).isLessThan(text.length());
                    assertThat(each.value().end()).isBetween(each.start(), text.length());
                }));
    }

    private static String file(Random random) {
        List<String> lines = new ArrayList<>(some(ROOT, random));
        List<String> sections = some(SECTIONS, random).stream()
                .filter(section -> !section.startsWith("[[plugins"))
                .toList();
        List<String> settings = some(SETTINGS, random);
        List<String> later = new ArrayList<>(sections);
        boolean own = sections.stream().noneMatch(section -> section.startsWith("[functions."));
        switch (random.nextInt(own ? 4 : 2)) {
            case 0 -> later.add(random.nextInt(later.size() + 1), header(settings, random));
            case 1 -> later.add(SECTIONS.get(2));
            case 2 -> settings.forEach(each -> lines.add("functions . " + each));
            default ->
                lines.add(
                        "functions = {" + (settings.contains(SETTINGS.get(1)) ? "node_bundler='esbuild'" : "") + " }");
        }
        lines.addAll(later);
        String text = String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
        return random.nextBoolean() ? text : text.replace("\n", "\r\n");
    }

    private static String header(List<String> settings, Random random) {
        String indent = random.nextBoolean() ? "\n" : "\n\t";
        return "[ functions ]"
                + String.join("", settings.stream().map(each -> indent + each).toList());
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, random.nextInt(all.size() + 1));
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
}
