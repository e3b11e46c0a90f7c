package dev.slipway.cli;

import dev.slipway.testing.RealPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stops a real PostgreSQL and starts it again on the same port, as an upgrade does. */
final class Restart {
    private static final long BEFORE_MILLIS = 1500;
    private final Path data;
    private final Path program;

    Restart(RealPostgres server) throws Exception {
        try (Connection session = server.connect("postgres");
                ResultSet rows = session.createStatement().executeQuery("SHOW data_directory")) {
            rows.next();
            this.data = Path.of(rows.getString(1));
        }
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        this.program = Path.of(ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .orElseThrow())
                .resolveSibling("pg_ctl");
    }

    /** What is done meanwhile ends after the server is back. */
    <T> T during(Callable<T> work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<T> result = thread.submit(work);
            TimeUnit.MILLISECONDS.sleep(BEFORE_MILLIS);
            pgCtl("stop", "-m", "fast");
            TimeUnit.MILLISECONDS.sleep(300);
            pgCtl("start", "-l", data.resolveSibling("restart.log").toString());
            return result.get(1, TimeUnit.MINUTES);
        } finally {
            thread.shutdownNow();
        }
    }

    private void pgCtl(String... words) throws Exception {
        // PostgreSQL does not start as root, and EmbeddedPostgres takes this way round it too.
        List<String> line =
                new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        line.addAll(List.of(program.toString(), "-D", data.toString(), "-w", "-t", "30"));
        if (words[0].equals("start")) {
            List<String> started = Files.readAllLines(data.resolve("postmaster.opts.kept"));
            line.addAll(List.of("-o", started.get(0)));
        } else {
            keepOptions();
        }
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("pg_ctl.log").toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(
                    String.join(" ", line) + ": " + Files.readString(data.resolveSibling("pg_ctl.log")));
        }
    }

    /** The server's own note of how it was started: its path, then its options in quotation marks. */
    private void keepOptions() throws Exception {
        String options = Files.readString(data.resolve("postmaster.opts")).strip();
        String behind = options.substring(options.indexOf(' ') + 1).replace("\"-D\" \"" + data + "\"", "");
        Files.writeString(data.resolve("postmaster.opts.kept"), behind);
    }
}
