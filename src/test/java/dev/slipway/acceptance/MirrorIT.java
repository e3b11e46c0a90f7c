package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackRequest;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code engine mirror export} and {@code engine mirror verify}. */
final class MirrorIT {
    private static final String[] CHOICE = {"--prisma", "6.19.3", "--platform", Bench.TARGET};

    @AutoClose
    private final Bench bench;

    private final Path copy;
    private final Published schemaEngine;

    MirrorIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
        copy = scratch.resolve("copy");
        schemaEngine =
                Published.schemaEngine(Bench.TARGET, NativeFile.x64("schema")).on(bench.mirror());
    }

    @Test
    void aCopyServesAnotherFetch() throws Exception {
        Ran ran = bench.done(export());

        assertThat(ran.output()).contains("complete, 2 of 2 engines");
        bench.done("engine", "fetch", "--mirror", copy.toUri().toString(), "--offline");
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertThat(Snapshot.temporaries(copy)).isEmpty();
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        bench.done(export());
        int before = downloads().size();

        Ran again = bench.done(export());

        assertThat(again.output()).contains("right").contains("complete, 2 of 2 engines");
        assertThat(downloads()).hasSize(before);
    }

    @Test
    void aDamagedFileOfACopyIsFetchedAgain() throws Exception {
        bench.done(export());
        Files.writeString(copy.resolve(schemaEngine.path().substring(1)), "damaged");

        bench.done(export());

        assertThat(copy.resolve(schemaEngine.path().substring(1))).hasBinaryContent(schemaEngine.packed());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anExportThatWasStoppedGoesOn() throws Exception {
        bench.mirror().next(schemaEngine.path(), Behaviour.stallAfter(20));
        Process process = new ProcessBuilder(Bench.command(export()))
                .directory(bench.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Until.holds(
                "the second download",
                () -> !bench.mirror().requests(schemaEngine.path()).isEmpty()
                        && Files.exists(copy.resolve(bench.library().path().substring(1))));
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Snapshot.temporaries(copy)).isEmpty();

        bench.done(export());

        assertThat(bench.mirror().requests(bench.library().path())).hasSize(1);
        assertThat(copy.resolve(schemaEngine.path().substring(1))).hasBinaryContent(schemaEngine.packed());
    }

    @Test
    void anEngineThatIsMissingIsNamed() throws Exception {
        bench.mirror()
                .always(schemaEngine.path(), Behaviour.status(404))
                .always(schemaEngine.checksumPath(), Behaviour.status(404))
                .always(schemaEngine.packedChecksumPath(), Behaviour.status(404));

        Ran ran = bench.slipway(export());

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output())
                .contains("missing   " + schemaEngine.path().substring(1))
                .contains("NOT complete, 1 of 2 engines");
        assertThat(copy.resolve(bench.library().path().substring(1))).exists();
    }

    @Test
    void aDryExportChangesNothing() throws Exception {
        bench.done(export("--dry-run"));

        assertThat(copy).doesNotExist();
        assertThat(downloads()).isEmpty();
    }

    @Test
    void aGoodCopyIsVerified() throws Exception {
        bench.done(export());

        assertThat(bench.done("engine", "mirror", "verify", copy.toString()).output())
                .contains("complete, 2 of 2 engines");
        bench.done("engine", "mirror", "verify", bench.mirror().address(), CHOICE[0], CHOICE[1], CHOICE[2], CHOICE[3]);
    }

    @Test
    void aGapIsFound() throws Exception {
        bench.done(export());
        Files.delete(copy.resolve(schemaEngine.path().substring(1)));

        Ran ran = bench.slipway(
                "engine", "mirror", "verify", copy.toString(), CHOICE[0], CHOICE[1], CHOICE[2], CHOICE[3]);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("missing   " + schemaEngine.path().substring(1));
    }

    @Test
    void damageIsFoundInAFolder() throws Exception {
        bench.done(export());
        Files.write(copy.resolve(schemaEngine.path().substring(1)), MadeArchive.gzip(NativeFile.x64("evil")));

        Ran ran = bench.slipway("engine", "mirror", "verify", copy.toString());

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(6);
        assertThat(ran.output()).contains("damaged   " + schemaEngine.path().substring(1));
    }

    @Test
    void damageIsFoundAtAnAddress() throws Exception {
        bench.mirror().serve(schemaEngine.path(), MadeArchive.gzip(NativeFile.x64("evil")));

        Ran ran = bench.slipway(
                "engine", "mirror", "verify", bench.mirror().address(), CHOICE[0], CHOICE[1], CHOICE[2], CHOICE[3]);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(6);
        assertThat(ran.output()).contains("damaged   " + schemaEngine.path().substring(1));
    }

    @Test
    void anAddressWithoutAChoiceCannotBeVerified() throws Exception {
        Ran ran = bench.refused(2, "engine", "mirror", "verify", bench.mirror().address());

        assertThat(ran.errors()).contains("--prisma");
    }

    @Test
    void aTypoInATargetIsNamed() throws Exception {
        Ran ran = bench.refused(
                2, "engine", "mirror", "export", "--prisma", "6.19.3", "--platform", "debian-openssl-3.0", "--to", "x");

        assertThat(ran.errors()).contains("debian-openssl-3.0").contains("Did you mean debian-openssl-3.0.x?");
    }

    private String[] export(String... more) {
        List<String> line = new ArrayList<>(List.of("engine", "mirror", "export"));
        line.addAll(List.of(CHOICE));
        line.addAll(List.of("--to", copy.toString(), "--mirror", bench.mirror().address()));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    private List<LoopbackRequest> downloads() {
        return bench.mirror().requests().stream()
                .filter(r -> r.path().endsWith(".gz"))
                .toList();
    }
}
