package dev.slipway.cli.engine;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.Line;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Option values that are versions and hashes. */
final class Values {
    private Values() {}

    static Optional<PrismaVersion> prisma(Line line) throws ProblemException {
        Optional<String> text = line.text("--prisma");
        return text.isPresent() ? Optional.of(version(text.get())) : Optional.empty();
    }

    static List<PrismaVersion> versions(Line line) throws ProblemException {
        List<PrismaVersion> versions = new ArrayList<>();
        for (String text : line.texts("--prisma")) {
            versions.add(version(text));
        }
        return versions;
    }

    private static PrismaVersion version(String text) throws ProblemException {
        return PrismaVersion.parse(text)
                .orElseThrow(() ->
                        CommandProblem.invalidValue("--prisma", text, "an exact version of Prisma, such as 6.19.3"));
    }

    static Optional<EngineHash> hash(Line line) throws ProblemException {
        Optional<String> text = line.text("--hash");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(EngineHash.parse(text.get())
                .orElseThrow(() -> CommandProblem.invalidValue(
                        "--hash", text.get(), "an engine hash, that is 40 hexadecimal digits in lower case")));
    }
}
