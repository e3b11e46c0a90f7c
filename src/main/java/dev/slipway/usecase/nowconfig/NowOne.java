package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file for Now 1.0, whose deployments ran servers and containers. */
final class NowOne {
    private static final List<String> KEYS = List.of("type", "scale", "features", "slot", "limits");

    private NowOne() {}

    /** What in a file is of Now 1.0. */
    static Optional<String> sign(Document now) {
        boolean one = now.at("version")
                .filter(node -> node instanceof Scalar scalar && scalar.value().equals("1"))
                .isPresent();
        return one
                ? Optional.of("\"version\": 1")
                : KEYS.stream()
                        .filter(key -> now.at(key).isPresent())
                        .map(key -> '"' + key + '"')
                        .findFirst();
    }

    static ProblemException problem(Path file, String sign) {
        return Problem.input(file + " is a file for Now 1.0 (it has " + sign
                        + "): what it deployed was a server or a container that stays"
                        + " up, and Vercel runs neither; nothing was written.")
                .remedy(
                        "Make functions of the program (files in api/, or a server of Express or Hono) and write today's file:"
                                + " slipway now-config init --format vercel. A container wants another platform.");
    }
}
