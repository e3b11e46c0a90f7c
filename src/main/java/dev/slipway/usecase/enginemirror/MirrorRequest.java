package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;

/**
 * Which engines a mirror is to hold.
 *
 * @param versions releases of Prisma
 * @param platforms binary targets by name
 * @param executables whether the query engine is wanted as an executable too, for {@code engineType = "binary"}
 */
public record MirrorRequest(List<PrismaVersion> versions, List<String> platforms, boolean executables) {
    public MirrorRequest {
        versions = List.copyOf(versions);
        platforms = List.copyOf(platforms);
    }
}
