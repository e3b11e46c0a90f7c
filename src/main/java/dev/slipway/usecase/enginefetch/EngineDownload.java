package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.HeaderFit;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.EngineStore;
import dev.slipway.port.FailedWrite;
import dev.slipway.port.Progress;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.Transferred;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Downloads one engine into a staged file and verifies it there. */
record EngineDownload(
        EngineMirror mirror, Expectations expectations, StagedFiles store, EngineTransfer transfer, Progress progress) {
    /** Whole downloads; breaks that can be resumed do not count. */
    private static final int ATTEMPTS = 3;

    /** A verified engine beside its destination. */
    record Fetched(EngineStore.Staged staged, Transferred transferred, List<VerifiedBy> verifiedBy) {}

    Fetched to(Path destination, EngineFile file, Expectation expected) throws ProblemException {
        store.checkWritable(destination);
        PublishedDigests published = expectations.published(file);
        Optional<Problem> last = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            EngineStore.Staged staged = store.stage(destination);
            boolean kept = false;
            try {
                Transferred transferred = receive(file, staged);
                verify(file, transferred, expected, published);
                staged.finish();
                kept = true;
                return new Fetched(staged, transferred, verifiedBy(expected, published));
            } catch (BrokenDownload e) {
                if (!e.worthRestarting() || Thread.currentThread().isInterrupted()) {
                    throw new ProblemException(e.problem(), e);
                }
                last = Optional.of(e.problem());
                if (attempt < ATTEMPTS) {
                    progress.note("starting " + file + " again: " + e.problem().message());
                }
            } catch (FailedWrite e) {
                throw new ProblemException(e.problem(), e);
            } catch (IOException e) {
                throw Problem.environment(destination + " cannot be written: " + IoReason.of(e) + ".")
                        .remedy("Make room or change the folder's permissions, or install elsewhere with --to DIR.")
                        .because(e);
            } finally {
                if (!kept) {
                    staged.close();
                }
            }
        }
        throw new ProblemException(last.orElseThrow());
    }

    private static List<VerifiedBy> verifiedBy(Expectation expected, PublishedDigests published) {
        boolean both = expected.by() == VerifiedBy.LOCK && published.unpacked().isPresent();
        return both ? List.of(VerifiedBy.LOCK, VerifiedBy.PUBLISHED) : List.of(expected.by());
    }

    private Transferred receive(EngineFile file, EngineStore.Staged staged) throws IOException, ProblemException {
        try (EngineMirror.Download download = mirror.open(file)) {
            // Packed bytes are a lower bound of what is coming, known before the first is written.
            if (download.length().isPresent()) {
                store.checkSpace(staged.destination(), download.length().getAsLong());
            }
            progress.started(file, download.address(), download.length());
            Transferred transferred =
                    transfer.run(download.address(), download.content(), staged.output(), n -> received(file, n));
            progress.finished(file);
            return transferred;
        }
    }

    private void received(EngineFile file, long bytes) {
        // Set when another engine of the same run has failed: this one will never be committed.
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(file.toString());
        }
        progress.received(file, bytes);
    }

    private void verify(EngineFile file, Transferred got, Expectation expected, PublishedDigests published)
            throws ProblemException {
        if (published.packed().isPresent()) {
            require(
                    file,
                    "The packed file from " + mirror.address(),
                    "its checksum file",
                    published.packed().get(),
                    got.packed());
        }
        String source = expected.by() == VerifiedBy.LOCK ? "engines.lock" : "its checksum file";
        require(file, "The unpacked file from " + mirror.address(), source, expected.sha256(), got.unpacked());
        Optional<String> mismatch = HeaderFit.check(got.header(), file.target());
        if (mismatch.isPresent()) {
            throw Problem.integrity(
                            "What " + mirror.address() + " serves as " + file + " cannot be it: " + mismatch.get())
                    .remedy("The mirror was filled wrongly; fetch from another one with --mirror URL.");
        }
    }

    private static void require(EngineFile file, String what, String source, Sha256 expected, Sha256 actual)
            throws ProblemException {
        if (!actual.equals(expected)) {
            throw FetchProblem.wrongDigest(file, what, source, expected, actual);
        }
    }
}
