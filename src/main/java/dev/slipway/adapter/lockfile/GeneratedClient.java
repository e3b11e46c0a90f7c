package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches one file of a generated client for the version and the engine hash that Prisma wrote into it, in one of
 * three ways: a comment, {@code Prisma.prismaVersion}, and (5.x on) the configuration near the end.
 */
final class GeneratedClient {
    /** As much as is read of a file: the configuration comes last, behind the whole schema. */
    private static final int FARTHEST = 16 << 20;

    private static final int CHUNK = 1 << 16;
    /** Longer than any of the texts searched for, so that none is lost between two chunks. */
    private static final int OVERLAP = 256;

    private final Pattern hashes = Pattern.compile(
            "(?:Query Engine version:\\s{1,8}|[\"']?\\bengine(?:Version)?[\"']?\\s{0,8}:\\s{0,8}[\"'])([0-9a-f]{40})\\b");
    private final Pattern versions =
            Pattern.compile("(?:Prisma Client JS version:\\s{1,8}|[\"']?\\bclient(?:Version)?[\"']?"
                    + "\\s{0,8}:\\s{0,8}[\"'])(\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}[0-9A-Za-z.-]{0,60})");
    private Optional<PrismaVersion> version = Optional.empty();
    private Optional<EngineHash> hash = Optional.empty();

    Optional<PrismaVersion> version() {
        return version;
    }

    Optional<EngineHash> hash() {
        return hash;
    }

    boolean isComplete() {
        return version.isPresent() && hash.isPresent();
    }

    /** Searches a file until both are known; what was found in an earlier file stays. */
    void search(SourceFile file) throws ProblemException {
        try (InputStream in = file.open(Long.MAX_VALUE)) {
            String rest = "";
            for (int read = 0; read < FARTHEST && !isComplete(); ) {
                byte[] chunk = in.readNBytes(CHUNK);
                if (chunk.length == 0) {
                    return;
                }
                read += chunk.length;
                // Everything searched for is ASCII.
                String text = rest + new String(chunk, StandardCharsets.ISO_8859_1);
                search(text);
                rest = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void search(String text) {
        if (hash.isEmpty()) {
            Matcher m = hashes.matcher(text);
            hash = m.find() ? Optional.of(new EngineHash(m.group(1))) : Optional.empty();
        }
        if (version.isEmpty()) {
            Matcher m = versions.matcher(text);
            version = m.find() ? PrismaVersion.parse(m.group(1)) : Optional.empty();
        }
    }
}
