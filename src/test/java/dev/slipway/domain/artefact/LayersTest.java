package dev.slipway.domain.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.artefact.TreeEntry.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayersTest {
    private final Layers layers = new Layers("it");

    private static Item item(String path, Kind kind, String link) {
        return new Item(
                new TreeEntry(path, kind, 0, OptionalInt.of(0644), Optional.empty(), Optional.of(link)),
                Optional.empty(),
                () -> ByteSource.of(path.getBytes(StandardCharsets.UTF_8)));
    }

    /** Words such as {@code a/} for a folder, {@code a} for a file, {@code a->b} for a link, {@code a=b} for a hard link. */
    private void add(String words) throws ProblemException {
        for (String word : words.split(" ")) {
            if (word.equals("|")) {
                layers.next();
            } else if (word.contains("->")) {
                layers.add(
                        item(word.substring(0, word.indexOf("->")), Kind.LINK, word.substring(word.indexOf("->") + 2)));
            } else if (word.contains("=")) {
                Item file = item(word.substring(0, word.indexOf('=')), Kind.FILE, "");
                layers.add(new Item(file.entry(), Optional.of(word.substring(word.indexOf('=') + 1)), file.content()));
            } else {
                layers.add(item(word, word.endsWith("/") ? Kind.FOLDER : Kind.FILE, ""));
            }
        }
    }

    private String paths() {
        List<String> paths = new ArrayList<>();
        layers.tree().each(entry -> paths.add(entry.path().substring(1) + (entry.kind() == Kind.FOLDER ? "/" : "")));
        return String.join(" ", paths);
    }

    // What containerd and umoci leave of the same layers.
    @ParameterizedTest
    @CsvSource({
        "| a b | .wh.a, b",
        "| a | .wh.a a, a",
        "| a | a .wh.a, a",
        "| d/a d/b | d/.wh.a d/c, d/ d/b d/c",
        "| d/a d/b | .wh.d, ''",
        "| d/a | .wh.d d/b, d/ d/b",
        "| d/a | d/b .wh.d, d/ d/b",
        "| d/a d/e/f | d/.wh..wh..opq d/b, d/ d/b",
        "| d/a d/e/f | d/e/g d/.wh..wh..opq d/b, d/ d/b d/e/ d/e/g",
        "| d/a d/e/f | d/.wh..wh..opq d/.wh..wh..opq d/b d/.wh..wh..opq, d/ d/b",
        "| d/a | d/, d/ d/a",
        "| d/a | d, d",
        "| d | d/ d/a, d/ d/a",
        "| d->e e/a | d/b, d e/ e/a e/b",
        "| d->e e/a | d/.wh.a, d e/",
        "| d->e e/a | d/, d/ e/ e/a",
        "| d->e d/a, d e/ e/a",
        "| a | .wh.b c/.wh.d .wh..wh.plnk .wh..wh.aufs, a",
        "| a | b=a .wh.a, b",
        "| a b=a | .wh.a, b",
        ".wh.a a, .wh.a a",
        "./a/../b//c, b/ b/c",
        "/a/b, a/ a/b",
    })
    void layersLeaveWhatARuntimeWouldUnpack(String given, String left) throws ProblemException {
        add(given);

        assertThat(paths()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "a/../../b",
                "/../a",
                "a a/b",
                "a->a a/b",
                "a->b b->a a/c",
                "a=b",
                "d/ a=d",
                "a=../b",
                "d->a a d/b",
                "| d | d/a/"
            })
    void whatNoPlatformUnpacksIsAProblem(String given) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> add(given))
                .withMessageStartingWith("it cannot be judged: ");
    }

    @Test
    void aNewerFileDoesNotChangeAnotherNameOfTheOlder() throws Exception {
        add("| a b=a | a");

        TreeEntry other = layers.tree().entry("/b").orElseThrow();
        assertThat(layers.tree().open(other).read(0, 9))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a");
    }

    @Test
    void linksAreFollowedInsideOnly() throws Exception {
        add("usr/lib/x lib->usr/lib up->../../usr abs->/usr loop->loop gone->nothing a->b b->a");

        assertThat(layers.tree().resolve("/lib/x"))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.entry().path()).isEqualTo("/usr/lib/x"));
        assertThat(layers.tree().names("/up/lib")).contains(List.of("x"));
        assertThat(layers.tree().names("/abs/../../usr/lib")).contains(List.of("x"));
        assertThat(layers.tree().resolve("/loop")).isInstanceOf(Resolution.Loop.class);
        assertThat(layers.tree().resolve("/a/x")).isInstanceOf(Resolution.Loop.class);
        assertThat(layers.tree().resolve("/gone")).isInstanceOf(Resolution.Missing.class);
        assertThat(layers.tree().resolve("/usr/lib/x/../x")).isInstanceOf(Resolution.Missing.class);
        assertThat(layers.tree().entry("/lib").orElseThrow().link()).contains("usr/lib");
    }

    @Test
    void moreEntriesThanAnyImageHasAreAProblem() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i <= Layers.MOST_ENTRIES; i++) {
                        layers.add(item("d/f", Kind.FILE, ""));
                    }
                })
                .withMessageContaining("entries");
    }
}
