package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonEngineLockFileTest {
    private static final String TEXT = """
            {
              "schema": "slipway/engines-lock/v1",
              "engines": [
                {
                  "hash": "1111111111111111111111111111111111111111",
                  "binaryTarget": "debian-openssl-3.0.x",
                  "kind": "libquery",
                  "file": "libquery_engine-debian-openssl-3.0.x.so.node",
                  "sha256": "%1$s",
                  "bytes": 16777217
                },
                {
                  "hash": "1111111111111111111111111111111111111111",
                  "binaryTarget": "windows",
                  "kind": "schema-engine",
                  "file": "schema-engine-windows.exe",
                  "sha256": "%2$s",
                  "bytes": 7
                }
              ]
            }
            """.replace("%1$s", "a".repeat(64)).replace("%2$s", "b".repeat(64));

    private static final EngineLock LOCK = new EngineLock(List.of(
            locked("windows", EngineKind.SCHEMA, "b", 7),
            locked("debian-openssl-3.0.x", EngineKind.QUERY_LIBRARY, "a", 16_777_217)));

    @TempDir
    Path folder;

    private Path path;
    private final Staging staging = new Staging();
    private JsonEngineLockFile file;

    @BeforeEach
    void prepare() {
        path = folder.resolve("engines.lock");
        file = new JsonEngineLockFile(path, staging);
    }

    @Test
    void theTextIsSortedAndEndsWithANewline() throws Exception {
        write(LOCK);

        assertThat(Files.readString(path)).isEqualTo(TEXT);
        assertThat(Tree.of(folder).keySet()).containsExactly("", "engines.lock");
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        write(LOCK);

        assertThat(file.read().engines()).isEqualTo(LOCK.engines());
    }

    @Test
    void noFileIsAnEmptyLock() throws Exception {
        assertThat(file.read().engines()).isEmpty();
    }

    @Test
    void anEmptyLockIsWrittenAndReadToo() throws Exception {
        write(EngineLock.EMPTY);

        assertThat(Files.readString(path)).isEqualTo("""
                {
                  "schema": "slipway/engines-lock/v1",
                  "engines": []
                }
                """);
        assertThat(file.read().engines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LF", "CRLF"})
    void anUnchangedLockIsNotWritten(String lineEnds) throws Exception {
        Files.writeString(path, lineEnds.equals("CRLF") ? TEXT.replace("\n", "\r\n") : TEXT);
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(path, longAgo);
        SortedMap<String, String> before = Tree.of(folder);

        write(LOCK);

        assertThat(Tree.of(folder)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(longAgo);
        assertThat(file.read().engines()).isEqualTo(LOCK.engines());
    }

    @Test
    void aLinkedLockIsWrittenWhereItIs() throws Exception {
        Path real = Files.createFile(folder.resolve("shared.lock"));
        Files.createSymbolicLink(path, real);

        write(LOCK);

        assertThat(path).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is replaced | by what | line | part of the message
            engines-lock/v1 | engines-lock/v2 | 2 | schema "slipway/engines-lock/v2" is not known
            "hash": "1111 | "hash": "X111 | 5 | "hash" must be 40 lower-case hexadecimal digits, not "X111
            x", | /../..", | 6 | "binaryTarget" must be a binary target
            libquery" | library" | 7 | "kind" must be a kind of engine, not "library"
            libquery_engine-d | ../d | 8 | "file" must be "libquery_engine-debian-openssl-3.0.x.so.node", not "../d
            aaaa", | aaa", | 9 | "sha256" must be 64 hexadecimal digits
            16777217 | -1 | 10 | "bytes" is not a size: "-1"
            16777217 | "7" | 10 | "bytes" is not a size: "7"
            16777217 | 99999999999999999999 | 10 | "bytes" is not a size
            16777217 | 1.5 | 10 | "bytes" is neither a text nor a whole number
            "kind": "libquery", | | 4 | the entry has no "kind"
            "kind" | "extra": "x", "kind" | 7 | unknown field "extra"
            "kind": | "hash": | 7 | Duplicate field 'hash'
            "engines" | "more" | 3 | unknown field "more"
            "engines": [ | "engines": [[], | 3 | here must be an object
            },  | } | 12 | not valid JSON
            """)
    void whatIsWrongIsToldWithItsLine(String old, String replacement, int line, String message) throws IOException {
        String broken =
                TEXT.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement == null ? "" : replacement));
        assertThat(broken).isNotEqualTo(TEXT);

        assertRefused(broken, line, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | here must be an object
            [] | here must be an object
            {} | there is no "schema"
            {"schema": "slipway/engines-lock/v1"} {} | something follows the end
            {"schema": "slipway/engines-lock/v1", "engines": [ | not valid JSON
            {"schema": 1} | here must be a text
            """)
    void otherTextsAreRefused(String text, String message) throws IOException {
        assertRefused(text, 1, message);
    }

    @Test
    void aMergeConflictIsNamed() throws IOException {
        assertRefused(TEXT.replace("    {\n", "<<<<<<< ours\n    {\n"), 4, "a merge conflict that is not resolved yet");
    }

    @Test
    void aSecondEntryForAnEngineIsRefused() throws IOException {
        String entry = TEXT.substring(TEXT.indexOf("    {"), TEXT.indexOf("},") + 2) + "\n";

        assertRefused(
                TEXT.replaceFirst("    \\{", Matcher.quoteReplacement(entry) + "    {"),
                12,
                "a second entry for libquery");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(file::read).hasMessage(path + " is not UTF-8 text.");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        try (var huge = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            huge.position(17 * 1024 * 1024);
            huge.write(ByteBuffer.allocate(1));
        }

        assertThatThrownBy(file::read).hasMessage(path + " is larger than 16 MiB.");
    }

    private void assertRefused(String text, int line, String message) throws IOException {
        Files.writeString(path, text);

        assertThatThrownBy(file::read)
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(Kind.INPUT))
                .extracting(e -> e.problem().message())
                .asString()
                .startsWith(path + ":" + line + ": ")
                .contains(message);
    }

    private static LockedEngine locked(String target, EngineKind kind, String digit, long bytes) {
        EngineFile file = new EngineFile(new EngineHash("1".repeat(40)), new BinaryTarget(target), kind);
        return new LockedEngine(file, new Sha256(digit.repeat(64)), bytes);
    }

    private void write(EngineLock lock) throws ProblemException {
        new DiskEngineStore(staging).commit(file.stage(lock).stream().toList());
    }
}
