package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the documents lead somewhere. */
class DocsLinksTest {
    static Stream<Path> documents() {
        return ProjectFiles.endingIn(".", ".md").stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsToAFileAndItsAnchor(Path document) {
        assertThat(dead(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.md, true",
        "other.md#nothing, true",
        "#nothing, true",
        "other.md#a-heading-with-code, false",
        "#a-title-a-subtitle, false",
        "other.md, false",
        "https://example.com/nowhere, false",
    })
    void aLinkIsDeadWhenItsFileOrItsHeadingIsMissing(String link, boolean dead, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("other.md"), "# A heading, with `code`\n```\n# nothing\n```\n");
        Path document = folder.resolve("document.md");

        Files.writeString(document, "# A title: a subtitle\n\nSee [there](" + link + "), not `[this](gone.md)`.\n");

        assertThat(dead(document)).isEqualTo(dead ? List.of(link) : List.of());
    }

    @Test
    void theSecondOfTwoEqualHeadingsHasANumber(@TempDir Path folder) throws Exception {
        Path document = folder.resolve("document.md");

        Files.writeString(document, "## Same\n## Same\n");

        assertThat(Markdown.read(document).anchors()).containsExactlyInAnyOrder("same", "same-1");
    }

    private static List<String> dead(Path document) {
        Path absolute = document.toAbsolutePath();
        List<String> dead = new ArrayList<>();
        for (String link : Markdown.read(absolute).links()) {
            if (!link.matches("[a-z][a-z0-9+.-]*:.*") && !leadsSomewhere(absolute, link)) {
                dead.add(link);
            }
        }
        return dead;
    }

    private static boolean leadsSomewhere(Path document, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty()
                ? document
                : document.resolveSibling(path.replace("%20", " ")).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Markdown.read(target).anchors().contains(link.substring(hash + 1));
    }
}
