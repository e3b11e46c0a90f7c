package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.FailedWrite;
import dev.slipway.port.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text files on the disk, in UTF-8; a symbolic link is followed and stays. */
public final class DiskTextFiles implements TextFiles {
    private static final int LARGEST = 16 << 20;

    private final Staging staging;

    public DiskTextFiles(Staging staging) {
        this.staging = staging;
    }

    @Override
    public Optional<String> read(Path file) throws ProblemException {
        Preflight.noFolderAt(file, file);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new UnreadableText(file, "it is no regular file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProblemException(new UnreadableText(file, "it is larger than " + (LARGEST >> 20) + " MiB"));
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ProblemException(new UnreadableText(file, "it is not text in UTF-8"), e);
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    @Override
    public void replace(List<Rewrite> rewrites) throws ProblemException {
        List<StagedFile> staged = new ArrayList<>();
        try {
            for (Rewrite rewrite : rewrites) {
                if (rewrite.changes()) {
                    stage(rewrite, staged);
                }
            }
            for (Rewrite rewrite : rewrites) {
                refuseChanged(rewrite);
            }
            staging.commit(staged);
        } finally {
            staged.forEach(StagedFile::close);
        }
    }

    private void stage(Rewrite rewrite, List<StagedFile> staged) throws ProblemException {
        Path file = rewrite.file();
        try {
            StagedFile each = staging.plain(Files.isSymbolicLink(file) ? file.toRealPath() : file);
            staged.add(each);
            each.output().write(rewrite.after().getBytes(StandardCharsets.UTF_8));
            each.finish();
        } catch (FailedWrite e) {
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    private void refuseChanged(Rewrite rewrite) throws ProblemException {
        if (!read(rewrite.file()).equals(rewrite.before())) {
            throw new ProblemException(new ChangedMeanwhile(rewrite.file()));
        }
    }
}
