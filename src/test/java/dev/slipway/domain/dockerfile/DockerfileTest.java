package dev.slipway.domain.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {
    private static Dockerfile read(String text) {
        return Dockerfile.read("Dockerfile", text);
    }

    private static <T extends Instruction> List<T> all(Dockerfile file, Class<T> type) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void stagesHaveTheirNamesAndTheImageOfTheStageThatTheyGoOnFrom() {
        Dockerfile file = read("from node:22 As Base\nFROM base AS build\nFROM --platform=linux/arm64 alpine:3.22\n");

        assertThat(file.stages())
                .extracting(BuildStage::image)
                .containsExactly(Optional.of("node:22"), Optional.of("node:22"), Optional.of("alpine:3.22"));
        assertThat(file.stage("BUILD").map(BuildStage::index)).contains(1);
        assertThat(file.stage("0").map(BuildStage::line)).contains(1);
        assertThat(file.last().flatMap(BuildStage::cpu)).contains("arm64");
        assertThat(file.used()).extracting(BuildStage::index).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ARG V=22, node:${V}-alpine, node:22-alpine",
        "ARG V=22, node:$V, node:22",
        "ARG V, node:${V:-20}, node:20",
        "ARG V=22, 'node:22${V:+-slim}', node:22-slim",
        "ARG V, node:${V}, ",
        "ARG IMAGE=\"node:22\", $IMAGE, node:22",
        "ARG V2=1 V=22, node:$V, node:22",
    })
    void argumentsAreFilledIn(String argument, String image, String filled) {
        assertThat(read(argument + "\nFROM " + image + "\n").last().flatMap(BuildStage::image))
                .isEqualTo(Optional.ofNullable(filled));
    }

    @Test
    void anArgumentFromBeforeTheFirstStageIsSeenWhereItIsNamedAgain() {
        Dockerfile file = read("ARG D=/srv\nFROM a\nWORKDIR $D\nARG D\nWORKDIR $D\nENV E=$D/x\nWORKDIR ${E}\n");

        assertThat(all(file, Instruction.WorkingFolder.class))
                .extracting(Instruction.WorkingFolder::path)
                .containsExactly("$D", "/srv", "/srv/x");
    }

    @Test
    void linesGoOnOverCommentsAndKeepTheNumberOfTheFirst() {
        Dockerfile file = read("FROM a\n\nRUN one && \\\n# a comment\n\n  two\nUSER node\n");

        Instruction.Run run = all(file, Instruction.Run.class).get(0);
        assertThat(run.line()).isEqualTo(3);
        assertThat(run.command().words()).containsExactly("one &&   two");
        assertThat(all(file, Instruction.Other.class).get(0).line()).isEqualTo(7);
    }

    @Test
    void theEscapeDirectiveOfWindowsIsKnown() {
        Dockerfile file = read("# escape=`\nFROM a\nRUN one `\n two\nCOPY C:\\x\\ /y\n");

        assertThat(all(file, Instruction.Run.class).get(0).command().shown()).isEqualTo("one  two");
        assertThat(all(file, Instruction.Copy.class)).hasSize(1);
    }

    @Test
    void copyHasItsFlagsItsJsonFormAndSeveralSources() {
        Dockerfile file = read("""
                FROM a AS x
                FROM b
                COPY --from=x --chown=node:node --link /a /b ./
                ADD --chmod=0755 ["with blank.js", "/c"]
                """);

        List<Instruction.Copy> copies = all(file, Instruction.Copy.class);
        assertThat(copies.get(0).from()).contains("x");
        assertThat(copies.get(0).sources()).containsExactly("/a", "/b");
        assertThat(copies.get(1).from()).isEmpty();
        assertThat(copies.get(1).sources()).containsExactly("with blank.js");
    }

    @Test
    void hereDocumentsAreCommandsAndFiles() {
        Dockerfile file = read("""
                FROM a
                RUN <<EOF
                npm ci
                FROM is no instruction
                EOF
                COPY <<-"END" /start.sh
                \t#!/bin/sh
                \texec "$@"
                \tEND
                CMD ["/start.sh"]
                """);

        assertThat(file.stages()).hasSize(1);
        assertThat(all(file, Instruction.Run.class).get(0).command().words())
                .containsExactly("npm ci\nFROM is no instruction\n");
        assertThat(all(file, Instruction.Written.class).get(0).target()).isEqualTo("/start.sh");
        assertThat(all(file, Instruction.Written.class).get(0).content()).isEqualTo("#!/bin/sh\nexec \"$@\"\n");
        assertThat(all(file, Instruction.Start.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMD ["node", "a b.js"] | false | node;a b.js
            CMD node server.js         | true  | node server.js
            CMD ['node', 'x']          | true  | ['node', 'x']
            CMD ["node", "x"       | true  | ["node", "x"
            cmd [ ]                    | false | ''
            """)
    void aStartIsAListOnlyWhenItIsJson(String line, boolean shell, String words) {
        StartCommand command = all(read("FROM a\n" + line + "\n"), Instruction.Start.class)
                .get(0)
                .command();

        assertThat(command.shell()).isEqualTo(shell);
        assertThat(String.join(";", command.words())).isEqualTo(words);
    }

    @Test
    void anEntrypointTakesAwayTheCommandOfWhatItIsBuiltOn() {
        assertThat(read("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT [\"y\"]\n")
                        .end()
                        .orElseThrow()
                        .command())
                .isEmpty();
        assertThat(read("FROM a\nCMD x\nENTRYPOINT [\"y\"]\n")
                        .end()
                        .orElseThrow()
                        .command())
                .isPresent();
    }

    @Test
    void theEndOfAStageHasItsVariables() {
        StageEnd end =
                read("FROM a AS b\nWORKDIR /srv\nENV A 1 2\nUSER node\nFROM b\nWORKDIR app\nENV C=\"3 4\" D=$A\nARG E=5\n")
                        .end()
                        .orElseThrow();

        assertThat(end.variables())
                .containsEntry("A", "1 2")
                .containsEntry("C", "3 4")
                .containsEntry("D", "1 2")
                .doesNotContainKey("E");
    }

    @Test
    void manyFlagsAreGoneThroughOnce() {
        String flags = "--mount=type=bind,target=/a   ".repeat(1_000);

        Dockerfile file = read("FROM a\nRUN " + flags + "npm ci\nCOPY " + "--link ".repeat(1_000) + "--from=b x y\n");

        Instruction.Run run = all(file, Instruction.Run.class).get(0);
        assertThat(run.command().words()).containsExactly("npm ci");
        assertThat(run.bound()).hasSize(100);
        assertThat(all(file, Instruction.Copy.class))
                .singleElement()
                .satisfies(copy -> assertThat(copy.from()).contains("b"));
    }

    @Test
    void hostileTextsEnd() {
        assertThat(read("FROM a\nRUN x \\\n".repeat(3000)).stages()).hasSizeLessThanOrEqualTo(500);
        assertThat(read("FROM ${A:-${A:-${A:-" + "${A:-".repeat(5000)).stages()).hasSize(1);
        assertThat(read("RUN <<EOF\nnever ends").stages()).isEmpty();
        assertThat(read("FROM\nFROM --platform=x\n\u0000").stages()).isEmpty();
        assertThat(read("FROM a\nCOPY [\"" + "\\".repeat(10_000)).stages()).hasSize(1);
    }

    @Test
    void onbuildIsNotTheStagesOwn() {
        assertThat(all(read("FROM a\nONBUILD CMD x\nONBUILD COPY . .\n"), Instruction.Other.class))
                .hasSize(2);
    }
}
