package dev.slipway.domain.netlifyconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetlifyMergeTest {
    private static final String WHOLE = """
            [functions]
              node_bundler = "esbuild"
              external_node_modules = ["@prisma/client"]
              included_files = ["node_modules/.prisma/client/**"]
            """;

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("an empty file", "", WHOLE),
                Arguments.of(
                        "no section",
                        "# ours\n[build]\n  command = \"npm run build\" # [functions]\n",
                        "# ours\n[build]\n  command = \"npm run build\" # [functions]\n\n" + WHOLE),
                Arguments.of("no last line end", "[dev]\nport = 1", "[dev]\nport = 1\n\n" + WHOLE),
                Arguments.of("only a function's own section", """
                        [functions."api/*"]
                        external_node_modules = ["sharp"]
                        """, """
                        [functions."api/*"]
                        external_node_modules = ["sharp"]

                        """ + WHOLE),
                Arguments.of("a section in the middle", """
                        [ functions ] # ours
                          directory = "fn" # here
                          # last

                        [build]
                          command = "x"
                        """, """
                        [ functions ] # ours
                          directory = "fn" # here
                          node_bundler = "esbuild"
                          external_node_modules = ["@prisma/client"]
                          included_files = ["node_modules/.prisma/client/**"]
                          # last

                        [build]
                          command = "x"
                        """),
                Arguments.of("an empty section", "[functions]", """
                        [functions]
                          node_bundler = "esbuild"
                          external_node_modules = ["@prisma/client"]
                          included_files = ["node_modules/.prisma/client/**"]"""),
                Arguments.of("dotted keys", """
                        functions.directory = "fn"
                        functions."api/*".included_files = ["x"] # x
                        [build]
                        publish = "dist"
                        """, """
                        functions.directory = "fn"
                        functions."api/*".included_files = ["x"] # x
                        functions.node_bundler = "esbuild"
                        functions.external_node_modules = ["@prisma/client"]
                        functions.included_files = ["node_modules/.prisma/client/**"]
                        [build]
                        publish = "dist"
                        """),
                Arguments.of(
                        "an inline table",
                        "functions = { directory = \"fn\" } # one\n",
                        "functions = { directory = \"fn\", node_bundler = \"esbuild\","
                                + " external_node_modules = [\"@prisma/client\"],"
                                + " included_files = [\"node_modules/.prisma/client/**\"] } # one\n"),
                Arguments.of(
                        "an empty inline table",
                        "functions = {}\n",
                        "functions = { node_bundler = \"esbuild\", external_node_modules = [\"@prisma/client\"],"
                                + " included_files = [\"node_modules/.prisma/client/**\"] }\n"),
                Arguments.of("lists of one line and of several", """
                        [functions]
                        node_bundler = 'esbuild'
                        external_node_modules = []
                        included_files = [ # some
                            'data/*', # ]
                            # and
                            "more/[x]" # last
                        ]
                        """, """
                        [functions]
                        node_bundler = 'esbuild'
                        external_node_modules = ["@prisma/client"]
                        included_files = [ # some
                            'data/*', # ]
                            # and
                            "more/[x]", # last
                            "node_modules/.prisma/client/**"
                        ]
                        """),
                Arguments.of("a comma behind the last", """
                        [functions]
                        node_bundler = "esbuild"
                        external_node_modules = ["sharp"]
                        included_files = [
                          "data/*", # data
                        ]
                        """, """
                        [functions]
                        node_bundler = "esbuild"
                        external_node_modules = ["sharp", "@prisma/client"]
                        included_files = [
                          "data/*", # data
                          "node_modules/.prisma/client/**",
                        ]
                        """),
                Arguments.of("a pattern that takes the engine already", """
                        [functions."*"]
                        node_bundler = "esbuild"
                        external_node_modules = ["@prisma/client"]
                        included_files = ["node_modules/.prisma/client/*.node"]
                        """, """
                        [functions."*"]
                        node_bundler = "esbuild"
                        external_node_modules = ["@prisma/client"]
                        included_files = ["node_modules/.prisma/client/*.node"]
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aFileGetsWhatItLacks(String name, String before, String after) throws ProblemException {
        Merged merged = Toml.merge(before);

        assertThat(merged.text()).isEqualTo(after);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(MergeProof.proves(Toml.parse(before), Toml.parse(merged.text()), Toml.WANTED))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aSecondRunFindsNothing(String name, String before, String after) throws ProblemException {
        assertThat(Toml.merge(after)).isEqualTo(new Merged(after, List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void lineEndsStayAsTheyAre(String name, String before, String after) throws ProblemException {
        String windows = before.replace("\n", "\r\n");
        String newline = windows.contains("\r\n") ? "\r\n" : "\n";

        assertThat(Toml.merge(windows).text()).isEqualTo(after.replace("\n", newline));
    }

    @Test
    void theWholeFileIsTheSection() {
        assertThat(Toml.WANTED.text()).isEqualTo(WHOLE);
    }

    @Test
    void aByteOrderMarkStaysInFront() throws ProblemException {
        assertThat(Toml.merge("\uFEFF[functions]\n").text()).startsWith("\uFEFF[functions]\n  node_bundler");
    }

    @Test
    void anotherBundlerIsToldAndLeft() throws ProblemException {
        Merged merged = Toml.merge("# x\n[functions]\nnode_bundler = 'nft'\n");

        assertThat(merged.conflicts())
                .containsExactly(
                        new Conflict("functions.node_bundler", 3, "it is 'nft', and \"esbuild\" would be written"));
        assertThat(merged.text()).isEqualTo("""
                        # x
                        [functions]
                        node_bundler = 'nft'
                        included_files = ["node_modules/.prisma/client/**"]
                        """);
    }

    @Test
    void aStringInPlaceOfAListIsToldAndLeft() throws ProblemException {
        Merged merged = Toml.merge("functions.included_files = \"x\"\n");

        assertThat(merged.conflicts())
                .extracting(Conflict::why)
                .containsExactly("it is \"x\", and a list would be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"functions = 1\n", "functions = ['a']\n", "[[functions]]\na = 1\n"})
    void whatIsNoTableIsLeft(String text) throws ProblemException {
        assertThat(NetlifyMerge.merge(Toml.parse(text), Toml.WANTED)).isEmpty();
    }

    @Test
    void aMergeThatLostSomethingIsNotProved() throws ProblemException {
        assertThat(MergeProof.proves(Toml.parse("a = [1, 2]\n" + WHOLE), Toml.parse("a = [1]\n" + WHOLE), Toml.WANTED))
                .isFalse();
        assertThat(MergeProof.proves(Toml.parse(""), Toml.parse("a = 1\n"), Toml.WANTED))
                .isFalse();
    }
}
