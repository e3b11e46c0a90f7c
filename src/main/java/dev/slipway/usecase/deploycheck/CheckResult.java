package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Looked;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project is, where it goes, and whether it is ready.
 *
 * @param folder the project's
 * @param range that {@code prisma} is only the newest of; empty where it is certain
 * @param provider its database's name for people
 * @param destinations none where no file says where it goes
 * @param shipped the packages and the image that were looked at
 * @param plan the sum of its connections, where one could be made
 * @param unreadable whether something could not be read that had to be judged
 * @param sizes of the packages that ship
 * @param asked the servers that were asked, or should have been
 * @param carries what the database itself says that it carries
 */
public record CheckResult(
        Path folder,
        Optional<PrismaVersion> prisma,
        Optional<String> range,
        Optional<String> provider,
        List<Destination> destinations,
        List<Looked> shipped,
        Outcome outcome,
        Optional<Plan> plan,
        boolean unreadable,
        List<PackageSize> sizes,
        List<AskedUrl> asked,
        Optional<Capacity> carries) {
    public CheckResult {
        destinations = List.copyOf(destinations);
        shipped = List.copyOf(shipped);
        sizes = List.copyOf(sizes);
        asked = List.copyOf(asked);
    }

    /** Its Prisma for people. */
    public Optional<String> shownPrisma() {
        return prisma.map(version ->
                "Prisma " + version + range.map(from -> " (from " + from + ")").orElse(""));
    }

    /** Its Prisma where that is only the newest of a range. */
    public Optional<String> guessed() {
        return range.flatMap(any -> prisma).map(PrismaVersion::toString);
    }

    /** The same with what somebody has decided to live with taken out. */
    public CheckResult with(Outcome other) {
        return new CheckResult(
                folder, prisma, range, provider, destinations, shipped, other, plan, unreadable, sizes, asked, carries);
    }
}
