package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.port.EngineSources;
import dev.slipway.port.EngineStore;
import dev.slipway.port.MirrorFolder;
import dev.slipway.port.Progress;
import dev.slipway.usecase.transfer.EngineTransfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a folder that any web server or object store can serve as a mirror. What is there and right is not fetched
 * again, so an interrupted export is continued by the next.
 */
public record ExportMirror(
        Releases releases, TargetList targets, EngineSources sources, EngineTransfer transfer, Progress progress) {
    /** Exports; an engine that the source lacks is named in the result, any other failure ends the export. */
    public MirrorResult run(MirrorRequest request, MirrorFolder folder, boolean dryRun) throws ProblemException {
        List<MirroredEngine> engines = new ArrayList<>();
        for (Map.Entry<EngineFile, PrismaVersion> wanted :
                new Selection(releases, targets).of(request).entrySet()) {
            EngineFile file = wanted.getKey();
            Optional<PrismaVersion> version = Optional.of(wanted.getValue());
            String path = MirrorLayout.of(version).path(file);
            engines.add(new MirroredEngine(file, path, export(file, path, sources.mirror(version), folder, dryRun)));
        }
        return new MirrorResult(folder.root().toString(), dryRun, engines);
    }

    private MirroredEngine.State export(
            EngineFile file, String path, EngineMirror mirror, MirrorFolder folder, boolean dryRun)
            throws ProblemException {
        PublishedDigests digests = mirror.digests(file);
        if (digests.packed().isEmpty() || digests.unpacked().isEmpty()) {
            return new MirroredEngine.Missing("no checksums on " + mirror.address());
        }
        if (folder.digestOf(path + ".gz").equals(digests.packed())) {
            if (!dryRun) {
                writeChecksums(path, digests.packed().get(), digests.unpacked().get(), folder);
            }
            return new MirroredEngine.Right();
        }
        if (dryRun) {
            return new MirroredEngine.Exported();
        }
        PackedDownload download = new PackedDownload(mirror, transfer, progress);
        EngineStore.Staged staged = folder.stage(path + ".gz");
        try (staged) {
            download.into(staged, file, digests);
            folder.commit(staged);
            writeChecksums(path, digests.packed().get(), digests.unpacked().get(), folder);
            return new MirroredEngine.Exported();
        } catch (ProblemException e) {
            if (e.problem().kind() == Kind.NOT_PUBLISHED) {
                return new MirroredEngine.Missing(e.problem().message());
            }
            throw e;
        }
    }

    /** After the engine, so that a checksum never stands for bytes that are not there. */
    private static void writeChecksums(String path, Sha256 packed, Sha256 unpacked, MirrorFolder folder)
            throws ProblemException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        folder.write(path + ".gz.sha256", packed.hex() + "  " + name + ".gz\n");
        folder.write(path + ".sha256", unpacked.hex() + "  " + name + "\n");
    }
}
