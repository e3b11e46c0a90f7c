package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} says of a project or a package, where it goes to Lambda alone.
 *
 * @param prisma the version that all its files agree on
 * @param runsIn the runtimes and architectures of its functions, each once
 * @param shipped the packages and the image that were looked at
 * @param sizes of the packages that ship
 * @param carries what the database's own server says that it carries
 * @param unreadable whether something could not be read that had to be judged
 */
public record LambdaOutcome(
        Optional<PrismaVersion> prisma,
        List<Fact<String>> runsIn,
        List<Looked> shipped,
        List<PackageSize> sizes,
        Optional<Capacity> carries,
        boolean unreadable,
        Outcome outcome) {
    public LambdaOutcome {
        runsIn = List.copyOf(runsIn);
        shipped = List.copyOf(shipped);
        sizes = List.copyOf(sizes);
    }
}
