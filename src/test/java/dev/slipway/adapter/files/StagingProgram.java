package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore.Staged;
import dev.slipway.port.FailedWrite;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Run as a process: writes an engine of some size, or stays in the middle of writing two. */
final class StagingProgram {
    private static final PrintStream OUT = System.out;

    private StagingProgram() {}

    public static void main(String[] arguments) throws Exception {
        DiskEngineStore store = new DiskEngineStore(new Staging());
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("hang")) {
            hang(store, folder);
        } else {
            write(store, folder.resolve("engine"), Integer.parseInt(arguments[0]));
        }
    }

    private static void hang(DiskEngineStore store, Path folder) throws Exception {
        Staged finished = store.stage(folder.resolve("new/engine"));
        finished.output().write(new byte[1000]);
        finished.finish();
        store.stage(folder.resolve("engine")).output().write(new byte[1000]);
        OUT.println("writing");
        OUT.flush();
        Thread.sleep(60_000);
    }

    private static void write(DiskEngineStore store, Path place, int bytes) throws IOException {
        try (Staged staged = store.stage(place)) {
            staged.output().write(new byte[bytes]);
            staged.finish();
            store.commit(List.of(staged));
            OUT.println("written");
        } catch (FailedWrite e) {
            OUT.println(e.problem().message());
        } catch (ProblemException e) {
            OUT.println(e.problem().message());
        }
        OUT.println(Tree.of(place.resolveSibling("")).size());
    }
}
