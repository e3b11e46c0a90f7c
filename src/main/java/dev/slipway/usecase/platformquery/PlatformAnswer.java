package dev.slipway.usecase.platformquery;

import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.Hosts;

/**
 * The two answers, side by side.
 *
 * @param versionSource where the version is from, for people
 * @param decision what that version of Prisma decides
 * @param loads what can really load there
 */
public record PlatformAnswer(
        PrismaVersion prisma, String versionSource, Hosts.HostView host, Decision decision, Loads loads) {}
