package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.stream.Collectors;

/** Why no engine could be fetched, before or after its bytes came. */
public final class FetchProblem {
    private FetchProblem() {}

    /** A version that is in no table and whose engine hash nothing says. */
    public static ProblemException unknownRelease(PrismaVersion version, List<PrismaVersion> neighbours) {
        String near = neighbours.stream().map(PrismaVersion::text).collect(Collectors.joining(" and "));
        String nearest = neighbours.size() == 1 ? "; the nearest release is " : "; the nearest releases are ";
        return Problem.input("No engine hash is known for Prisma " + version + nearest + near + ".")
                .remedy("Name the hash that `npx prisma -v` prints: slipway engine fetch --hash HASH");
    }

    /** The bytes are not those that were published or locked. */
    public static ProblemException wrongDigest(
            EngineFile file, String what, String source, Sha256 expected, Sha256 actual) {
        return Problem.integrity(what + " of " + file + ": SHA-256 is " + actual + ", where " + source + " says "
                        + expected + ".")
                .remedy(
                        "Try again; if it stays so, the mirror serves other bytes than it should: compare with another mirror before you trust either.");
    }
}
