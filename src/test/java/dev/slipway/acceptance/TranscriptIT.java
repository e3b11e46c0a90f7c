package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ElfRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents show is what slipway prints, on its standard output, in a fresh copy of the examples. To write the
 * documents anew after a change: {@code mvn verify -Dit.test=TranscriptIT -Dregenerate=true}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX shell")
class TranscriptIT {
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");
    private static final Path BIN = Path.of(
                    Optional.ofNullable(System.getProperty("slipway.home")).orElseThrow(), "bin")
            .toAbsolutePath();

    @TempDir
    private Path scratch;

    /** Of the last command that did not go on where another one had ended. */
    private Path place = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/errors.md",
                "docs/engine-verify.md",
                "docs/hardened-images.md",
                "docs/mirror.md",
                "docs/serverless.md",
                "docs/walkthroughs/image.md",
                "docs/walkthroughs/lambda.md",
                "docs/walkthroughs/netlify.md",
                "docs/walkthroughs/now.md",
                "docs/walkthroughs/vercel.md",
                "examples/lambda-postgres/README.md",
                "examples/lambda-sam/README.md",
                "examples/zeit-now/README.md",
                "examples/vercel/README.md",
                "examples/netlify/README.md",
                "examples/docker-alpine/README.md"
            })
    void whatADocumentShowsIsWhatIsPrinted(String name) throws Exception {
        Path document = Path.of(name);
        List<String> lines = Files.readAllLines(document);
        List<Transcript> transcripts = Transcript.in(lines);

        String expected = String.join("\n", renewed(lines, transcripts)) + "\n";

        if (REGENERATE) {
            Files.writeString(document, expected);
        }
        assertThat(transcripts).isNotEmpty();
        assertThat(Files.readString(document).replace("\r\n", "\n")).isEqualTo(expected);
    }

    private List<String> renewed(List<String> lines, List<Transcript> transcripts)
            throws IOException, InterruptedException {
        List<String> renewed = new ArrayList<>();
        int copied = 0;
        for (Transcript transcript : transcripts) {
            renewed.addAll(lines.subList(copied, transcript.first()));
            renewed.addAll(run(transcript).output().stripTrailing().lines().toList());
            copied = transcript.end();
        }
        renewed.addAll(lines.subList(copied, lines.size()));
        return renewed;
    }

    private Ran run(Transcript transcript) throws IOException, InterruptedException {
        if (!transcript.continued()) {
            place = Files.createTempDirectory(scratch, "run");
            copy(Path.of("examples"), place.resolve("examples"));
        }
        Map<String, String> environment = Map.of(
                "PATH", BIN + ":" + System.getenv("PATH"),
                "HOME", place.toString(),
                "XDG_CACHE_HOME", place.resolve("cache").toString());
        return Ran.in(place.resolve(transcript.folder()), environment, List.of("sh", "-c", transcript.command()));
    }

    /** Without what a fetch has left there. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.toString().contains("generated")).toList()) {
                copyOne(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** A recipe of a native file becomes that file. */
    private static void copyOne(Path file, Path to) throws IOException {
        String name = to.toString();
        if (name.endsWith(ElfRecipe.SUFFIX)) {
            ElfRecipe.make(
                    Files.readString(file), Path.of(name.substring(0, name.length() - ElfRecipe.SUFFIX.length())));
        } else {
            Files.copy(file, to);
        }
    }
}
