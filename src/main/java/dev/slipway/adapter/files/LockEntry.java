package dev.slipway.adapter.files;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One entry of {@code engines.lock} as it was written, each field with its line. */
record LockEntry(Path path, int line, Map<String, Field> fields) {
    private static final List<String> NAMES = List.of("hash", "binaryTarget", "kind", "file", "sha256", "bytes");
    private static final int LONGEST_QUOTE = 80;

    /** A value and where it is. */
    record Field(String text, boolean isNumber, int line) {}

    LockedEngine engine() throws ProblemException {
        for (Map.Entry<String, Field> each : fields.entrySet()) {
            if (!NAMES.contains(each.getKey())) {
                throw problem(each.getValue().line(), "unknown field " + quoted(each.getKey()));
            }
        }
        EngineFile file = new EngineFile(
                value("hash", EngineHash::parse, "40 lower-case hexadecimal digits"),
                value("binaryTarget", BinaryTarget::parse, "a binary target"),
                value("kind", EngineKind::ofId, "a kind of engine"));
        value("file", name -> Optional.of(name).filter(file.diskName()::equals), quoted(file.diskName()));
        Sha256 digest = value("sha256", LockEntry::digest, "64 hexadecimal digits");
        return new LockedEngine(file, digest, bytes());
    }

    private static Optional<Sha256> digest(String text) {
        // A digest with something behind it is a mistake here, unlike in a checksum file.
        return Sha256.parse(text).filter(d -> text.length() == d.hex().length());
    }

    private long bytes() throws ProblemException {
        Field field = field("bytes");
        try {
            long bytes = Long.parseLong(field.text());
            if (field.isNumber() && bytes >= 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw problem(field.line(), "\"bytes\" is not a size: " + quoted(field.text()));
        }
        throw problem(field.line(), "\"bytes\" is not a size: " + quoted(field.text()));
    }

    private <T> T value(String name, Function<String, Optional<T>> parse, String wanted) throws ProblemException {
        Field field = field(name);
        Optional<T> value = field.isNumber() ? Optional.empty() : parse.apply(field.text());
        return value.orElseThrow(
                () -> problem(field.line(), "\"" + name + "\" must be " + wanted + ", not " + quoted(field.text())));
    }

    private Field field(String name) throws ProblemException {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> problem(line, "the entry has no \"" + name + "\""));
    }

    private ProblemException problem(int at, String what) {
        return FileProblem.unreadableLock(path, at, what);
    }

    /** A text from the file, cut to what a message can carry, control characters made visible. */
    static String quoted(String text) {
        String start = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "\"" + start.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
