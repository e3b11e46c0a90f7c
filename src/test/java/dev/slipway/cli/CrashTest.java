package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandTree.Noun;
import dev.slipway.cli.CommandTree.Verb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process ends with when something goes wrong that nobody expected, or when its result is lost. */
class CrashTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Throwable> whateverIsThrown() {
        return Stream.of(
                new StackOverflowError(),
                new OutOfMemoryError("of the test"),
                new NoClassDefFoundError("of/the/Test"),
                new UnsatisfiedLinkError("of the test"),
                new ExceptionInInitializerError("of the test"),
                new AssertionError("of the test"),
                new InternalError("of the test"),
                new IllegalStateException("of the test"),
                new ArithmeticException("of the test"));
    }

    @ParameterizedTest
    @MethodSource
    void whateverIsThrown(Throwable thrown) {
        int code = run(() -> thrown);

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error: This is a bug")
                .contains(thrown.getClass().getName());
    }

    @Test
    void anEndlessRecursionToo() {
        assertThat(run(() -> new AssertionError("no end: " + depth(0)))).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, 5, No space left on device",
        "Disk quota exceeded,     5, Disk quota exceeded",
        "Bad file descriptor,     5, it is closed",
        "Input/output error,      5, Input/output error",
        "Broken pipe,             141, ''",
        "The pipe is being closed, 141, ''"
    })
    void aLostResultIsTold(String failure, int code, String said) {
        StandardOutput standard = new StandardOutput(new Refusing(failure));
        PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);

        out.print("a result");
        out.print("and more of it");
        out.flush();

        assertThat(standard.end(0, errors)).isEqualTo(code);
        String text = err.toString(StandardCharsets.UTF_8);
        if (said.isEmpty()) {
            assertThat(text).isEmpty();
        } else {
            assertThat(text).startsWith("error: ").contains(said).contains("hint: ");
        }
    }

    @Test
    void aPipeThatIsFullForAMomentIsWaitedFor() {
        Refusing slow = new Refusing("Resource temporarily unavailable", 2);
        StandardOutput standard = new StandardOutput(slow);
        PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);

        out.print("x".repeat(10_000));
        out.flush();

        assertThat(standard.end(1, new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(slow.taken.size()).isEqualTo(10_000);
    }

    private int run(Supplier<Throwable> failure) {
        Noun root = new Noun("slipway", "For a test.", List.of(new Verb("fail", () -> new Failing(failure))));
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Cli(root, out, errors, Map.of(), folder, false).run("fail");
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static int depth(int depth) {
        return 1 + depth(depth + 1);
    }

    private record Failing(Supplier<Throwable> failure) implements Command {
        @Override
        public List<String> help() {
            return List.of("Fail.");
        }

        @Override
        public Options options() {
            return Options.of();
        }

        @Override
        public ExitCode run(Line line, Session session) {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    /** Refuses every write, or the first ones. */
    private static final class Refusing extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final String text;
        private int left;

        Refusing(String text) {
            this(text, Integer.MAX_VALUE);
        }

        Refusing(String text, int left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (left-- > 0) {
                throw new IOException(text);
            }
            taken.write(bytes, offset, length);
        }
    }
}
