package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.EngineStore;
import dev.slipway.port.FailedWrite;
import dev.slipway.port.Progress;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.Transferred;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.io.input.TeeInputStream;

/** Downloads a packed engine as it is, unpacking it only to see that it is right. */
record PackedDownload(EngineMirror mirror, EngineTransfer transfer, Progress progress) {
    /** Fills and finishes {@code staged}. */
    void into(EngineStore.Staged staged, EngineFile file, PublishedDigests digests) throws ProblemException {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                EngineMirror.Download download = mirror.open(file)) {
            progress.started(file, download.address(), download.length());
            Transferred got = transfer.run(
                    download.address(),
                    new TeeInputStream(download.content(), staged.output()),
                    nowhere,
                    n -> progress.received(file, n));
            progress.finished(file);
            Optional<String> wrong = Judgement.of(file, got, digests);
            if (wrong.isPresent()) {
                throw Problem.integrity("What " + download.address() + " serves is wrong: " + wrong.get() + ".")
                        .remedy("Export from another mirror with --mirror URL.");
            }
            staged.finish();
        } catch (BrokenDownload e) {
            throw new ProblemException(e.problem(), e);
        } catch (FailedWrite e) {
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
