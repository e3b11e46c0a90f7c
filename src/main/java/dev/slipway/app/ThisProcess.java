package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.files.CacheRoot;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.PrismaCache;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.files.WaitSetting;
import dev.slipway.adapter.files.Waiting;
import dev.slipway.adapter.rootfs.DiskHosts;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.EngineCache;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The process that this program runs in, with what it reads from outside. */
record ThisProcess(Map<String, String> environment, Path workingFolder, String version, Tsv tables, Pipes pipes) {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";
    /** Until the year 5138. */
    private static final int LONGEST = 11;

    ThisProcess(Map<String, String> environment, Path workingFolder, String version, Consumer<String> notes) {
        this(environment, workingFolder, version, new Tsv(environment), new Pipes(environment, notes));
    }

    /** HOME counts where it is set, as it does for Node's {@code os.homedir()}; else what the system knows. */
    Path home() {
        String home = environment.getOrDefault(windows() ? "USERPROFILE" : "HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
    }

    /** A variable; empty where it is not set, or set to nothing. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    DiskHosts hosts() {
        return new DiskHosts(environment, new ArchiveArtefacts(System.in));
    }

    EngineCache cache(Optional<PrismaVersion> prisma, Staging staging, Waiting waiting) {
        return new PrismaCache(cacheRoot(prisma), staging, waiting);
    }

    Path cacheRoot(PrismaVersion prisma) {
        return cacheRoot(Optional.of(prisma));
    }

    private Path cacheRoot(Optional<PrismaVersion> prisma) {
        return new CacheRoot(environment, windows(), home(), workingFolder).of(prisma);
    }

    /** How long is waited by the environment's word. */
    Waiting waiting(WaitSetting setting, Consumer<String> notes) throws ProblemException {
        return new Waiting(setting, setting.timeOf(environment), notes);
    }

    /**
     * Today's date in UTC, or that of the moment that {@code SOURCE_DATE_EPOCH} names in seconds (reproducible-builds.org), so that
     * a commit is judged alike on every day.
     */
    LocalDate today() throws ProblemException {
        Optional<String> fixed = variable(EPOCH);
        if (fixed.isEmpty()) {
            return LocalDate.now(Clock.systemUTC());
        }
        String seconds = fixed.get();
        if (seconds.length() > LONGEST || !seconds.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.usage("\"" + seconds + "\" (" + EPOCH + ") is no number of seconds since 1970.")
                    .remedy("Unset " + EPOCH + ", or export " + EPOCH + "=$(git log -1 --format=%ct)");
        }
        return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC);
    }

    /** The binary targets of Prisma's own command line, where its variable names them. */
    List<String> cliTargets() {
        return Arrays.stream(environment
                        .getOrDefault("PRISMA_CLI_BINARY_TARGETS", "")
                        .split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
