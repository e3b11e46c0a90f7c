package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineMirror;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A mirror that is a folder; opens no socket. */
record FolderEngineMirror(String address, Path folder, Layout layout, long maxPackedBytes) implements EngineMirror {
    static FolderEngineMirror of(String base, MirrorSettings settings) throws ProblemException {
        return new FolderEngineMirror(
                base,
                FolderAddress.folder(base, settings.surroundings().workingFolder()),
                new Layout(settings.layout()),
                settings.patience().maxPackedBytes());
    }

    @Override
    public PublishedDigests digests(EngineFile file) throws ProblemException {
        requireFolder();
        return new PublishedDigests(digest(layout.packedDigest(file)), digest(layout.unpackedDigest(file)));
    }

    @Override
    public Download open(EngineFile file) throws ProblemException {
        requireFolder();
        Path packed = folder.resolve(layout.packed(file));
        requireRegular(packed);
        if (!Files.isRegularFile(packed)) {
            throw new ProblemException(EngineMirror.notPublished(file, address, packed.toString()));
        }
        try {
            long length = Files.size(packed);
            if (length > maxPackedBytes) {
                throw new ProblemException(HttpProblem.tooLarge(packed.toString(), length, maxPackedBytes));
            }
            return new FolderDownload(packed, OptionalLong.of(length), new FileContent(packed));
        } catch (IOException e) {
            throw new ProblemException(HttpProblem.unreadableMirrorFile(packed, IoReason.of(e)), e);
        }
    }

    private void requireFolder() throws ProblemException {
        if (!Files.isDirectory(folder)) {
            throw Problem.environment("The mirror " + address + " is not there: " + folder + " is no folder.")
                    .remedy("Correct the path (relative ones start from the working folder), or fill a folder with"
                            + " `slipway engine mirror export --to FOLDER`.");
        }
    }

    /** Nothing that could keep its reader waiting. */
    private static void requireRegular(Path file) throws ProblemException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ProblemException(HttpProblem.unreadableMirrorFile(file, "it is no regular file"));
        }
    }

    private Optional<Sha256> digest(String name) throws ProblemException {
        Path path = folder.resolve(name);
        requireRegular(path);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(ChecksumFile.parse(ChecksumFile.read(in), path.toString()));
        } catch (IOException e) {
            throw new ProblemException(HttpProblem.unreadableMirrorFile(path, IoReason.of(e)), e);
        }
    }

    private record FolderDownload(Path path, OptionalLong length, FileContent content) implements Download {
        @Override
        public String address() {
            return path.toString();
        }

        @Override
        public void close() {
            content.close();
        }
    }
}
