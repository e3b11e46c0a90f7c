package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.engine.PublishedName;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.EngineSources;
import dev.slipway.port.MirrorFolder;
import dev.slipway.port.Progress;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.Transferred;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads every byte of a mirror and says what a Prisma client would trip over.
 *
 * @param sources of the mirror that is verified
 */
public record VerifyMirror(
        Releases releases, TargetList targets, EngineSources sources, EngineTransfer transfer, Progress progress) {
    /**
     * Verifies what {@code request} names, or, when it names nothing, what the folder holds.
     *
     * @param folder the mirror as a folder; empty when it is at an address, which cannot be listed
     */
    public MirrorResult run(MirrorRequest request, Optional<MirrorFolder> folder) throws ProblemException {
        Map<EngineFile, Optional<PrismaVersion>> wanted = wanted(request, folder);
        List<MirroredEngine> engines = new ArrayList<>();
        for (Map.Entry<EngineFile, Optional<PrismaVersion>> each : wanted.entrySet()) {
            EngineMirror mirror = sources.mirror(each.getValue());
            String path = MirrorLayout.of(each.getValue()).path(each.getKey());
            engines.add(new MirroredEngine(each.getKey(), path, verify(each.getKey(), mirror)));
        }
        return new MirrorResult(sources.mirror(Optional.empty()).address(), false, engines);
    }

    private Map<EngineFile, Optional<PrismaVersion>> wanted(MirrorRequest request, Optional<MirrorFolder> folder)
            throws ProblemException {
        Map<EngineFile, Optional<PrismaVersion>> wanted = new TreeMap<>();
        if (!request.versions().isEmpty()) {
            new Selection(releases, targets).of(request).forEach((file, v) -> wanted.put(file, Optional.of(v)));
            return wanted;
        }
        if (folder.isEmpty()) {
            String address = sources.mirror(Optional.empty()).address();
            throw Problem.usage(address + " cannot be listed, and nothing says which engines it should hold.")
                    .remedy("Name them: slipway engine mirror verify " + address
                            + " --prisma 6.19.3 --platform debian-openssl-3.0.x");
        }
        for (String path : folder.get().files()) {
            PublishedName.at(path).ifPresent(file -> wanted.put(file, releases.newestWith(file.hash())));
        }
        if (wanted.isEmpty()) {
            throw Problem.input(folder.get().root() + " holds no engine in the layout all_commits/HASH/TARGET/FILE.gz.")
                    .remedy(
                            "Name the folder that has all_commits in it, or fill one: slipway engine mirror export --to "
                                    + folder.get().root());
        }
        return wanted;
    }

    private MirroredEngine.State verify(EngineFile file, EngineMirror mirror) throws ProblemException {
        try {
            PublishedDigests digests = mirror.digests(file);
            if (digests.packed().isEmpty() || digests.unpacked().isEmpty()) {
                return new MirroredEngine.Missing(digests.packed().isEmpty() ? "no .gz.sha256" : "no .sha256");
            }
            Transferred got = read(file, mirror);
            return Judgement.of(file, got, digests)
                    .<MirroredEngine.State>map(MirroredEngine.Damaged::new)
                    .orElse(new MirroredEngine.Right());
        } catch (ProblemException e) {
            if (e.problem().kind() == Kind.NOT_PUBLISHED) {
                return new MirroredEngine.Missing(e.problem().message());
            }
            if (e.problem().kind() == Kind.INTEGRITY) {
                return new MirroredEngine.Damaged(e.problem().message());
            }
            throw e;
        }
    }

    private Transferred read(EngineFile file, EngineMirror mirror) throws ProblemException {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                EngineMirror.Download download = mirror.open(file)) {
            progress.started(file, download.address(), download.length());
            Transferred got =
                    transfer.run(download.address(), download.content(), nowhere, n -> progress.received(file, n));
            progress.finished(file);
            return got;
        } catch (BrokenDownload e) {
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
