package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many sessions the real Prisma 4.7 opens, as the packaged program counts them on a real server. */
@Tag("real")
final class RealPoolSizesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long a pool that has its size is watched: a pool that grows on does so at once, as queries wait for it. */
    private static final Duration WATCHED = Duration.ofSeconds(4);
    /** Six times what the pool should hold wait all the time; a wait that took too long (P2024) is begun again. */
    private static final String LOAD = """
            const { PrismaClient } = require('@prisma/client');
            const shop = new PrismaClient();
            const one = async () => {
              for (;;) await shop.$queryRawUnsafe('SELECT 1 AS one FROM pg_sleep(2)').catch((e) => console.error(e.message));
            };
            for (let i = 0; i < %d; i++) one();
            """;

    @TempDir
    private Path scratch;

    private final RealPostgres server = RealPostgres.shared();
    private final TestDatabase own = server.newDatabase();
    private RealProject project;

    @BeforeEach
    void generate() throws Exception {
        project = RealProject.copyOf("app-4.7", scratch);
        Files.writeString(project.folder().resolve("prisma/schema.prisma"), """
                generator client {
                  provider      = "prisma-client-js"
                  binaryTargets = ["native", "debian-openssl-1.1.x"]
                }

                datasource db {
                  provider = "postgresql"
                  url      = env("DATABASE_URL")
                }

                model Order {
                  id   Int    @id @default(autoincrement())
                  item String
                }
                """);
        Files.writeString(project.folder().resolve(".env"), "DATABASE_URL=\"" + own.url() + "\"\n");
        try (FolderServer mirror = FolderServer.of(RealProject.mirror())) {
            succeeds(project.prismaGenerate(mirror.url()));
        }
    }

    @Test
    void theDefaultIsTwiceThePhysicalCoresAndOne() throws Exception {
        assertThatThePoolHolds(physicalCores() * 2 + 1);
    }

    @Test
    void theLimitThatWasWrittenHolds() throws Exception {
        succeeds(project.slipway("datasource", "limit", "1"));

        assertThat(project.folder().resolve(".env")).content().contains("connection_limit=1");
        assertThatThePoolHolds(1);
    }

    private void assertThatThePoolHolds(int size) throws IOException, InterruptedException {
        Path errors = scratch.resolve("errors");
        Process load = project.startNode(LOAD.formatted(6 * size), errors);
        try {
            Instant end = Instant.now().plus(PATIENCE);
            int seen = sessions();
            while (seen < size && Instant.now().isBefore(end)) {
                assertThat(load.isAlive()).as(Files.readString(errors)).isTrue();
                seen = sessions();
            }
            end = Instant.now().plus(WATCHED);
            do {
                assertThat(sessions()).as(Files.readString(errors)).isEqualTo(size);
            } while (Instant.now().isBefore(end));
            assertThat(load.isAlive()).as(Files.readString(errors)).isTrue();
        } finally {
            load.destroyForcibly();
            load.waitFor();
        }
    }

    /** Of the role that only this test has; the session that asks is none of them. */
    private int sessions() throws IOException, InterruptedException {
        Ran status = succeeds(project.slipway("connections", "status", "--format", "json"));
        int count = 0;
        for (JsonNode group :
                new ObjectMapper().readTree(status.output()).path("sessions").path("groups")) {
            if (group.path("user").asText().equals(own.role())) {
                count += group.path("count").intValue();
            }
        }
        return count;
    }

    /** As Rust's num_cpus counts them, which Prisma's engine asks: what each socket says of itself, else all threads. */
    private static int physicalCores() throws IOException {
        Map<String, Integer> ofSocket = new HashMap<>();
        String socket = "";
        for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("physical id")) {
                socket = value;
            } else if (line.startsWith("cpu cores")) {
                ofSocket.put(socket, Integer.valueOf(value));
            }
        }
        return ofSocket.isEmpty()
                ? Runtime.getRuntime().availableProcessors()
                : ofSocket.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Ran succeeds(Ran ran) {
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        return ran;
    }
}
