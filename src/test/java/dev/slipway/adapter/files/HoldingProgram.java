package dev.slipway.adapter.files;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.port.EngineCache.Held;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Run as a process: takes the lock of one engine many times, and says when anybody else was inside too. */
final class HoldingProgram {
    static final Waiting WAITING = new Waiting(WaitSetting.LOCK, Duration.ofMinutes(1), note -> {});
    static final EngineFile FILE =
            new EngineFile(new EngineHash("a".repeat(40)), new BinaryTarget("linux-musl"), EngineKind.SCHEMA);
    static final int ROUNDS = 40;
    private static final PrintStream OUT = System.out;

    private HoldingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        PrismaCache cache = new PrismaCache(folder, new Staging(), WAITING);
        OUT.println("started");
        OUT.flush();
        OUT.println(rounds(cache, folder) == ROUNDS ? "alone" : "not alone");
    }

    /** How often nobody else was inside. */
    static int rounds(PrismaCache cache, Path folder) throws Exception {
        Path witness = folder.resolve("somebody-is-inside");
        int alone = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Held held = cache.hold(FILE);
            try (held) {
                Files.newOutputStream(witness, StandardOpenOption.CREATE_NEW).close();
                Thread.sleep(1);
                Files.delete(witness);
                alone++;
            } catch (FileAlreadyExistsException e) {
                OUT.println("somebody else was inside");
            }
        }
        return alone;
    }
}
