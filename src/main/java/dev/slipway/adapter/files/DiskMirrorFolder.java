package dev.slipway.adapter.files;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.EngineStore;
import dev.slipway.port.FailedWrite;
import dev.slipway.port.MirrorFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mirror on disk. */
public record DiskMirrorFolder(Path root, Staging staging) implements MirrorFolder {
    /** channel, hash, target, file. */
    private static final int DEPTH = 4;

    @Override
    public List<String> files() throws ProblemException {
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            return walk.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> Slashes.relative(root, p))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskProblems.exception(e, root);
        }
    }

    @Override
    public Optional<Sha256> digestOf(String path) throws ProblemException {
        return new DiskEngineStore(staging).measure(root.resolve(path)).map(EngineStore.Measured::sha256);
    }

    @Override
    public EngineStore.Staged stage(String path) throws ProblemException {
        return staging.plain(root.resolve(path));
    }

    @Override
    public void commit(EngineStore.Staged staged) throws ProblemException {
        new DiskEngineStore(staging).commit(List.of(staged));
    }

    @Override
    public void write(String path, String text) throws ProblemException {
        try (EngineStore.Staged staged = stage(path)) {
            staged.output().write(text.getBytes(StandardCharsets.US_ASCII));
            staged.finish();
            commit(staged);
        } catch (FailedWrite e) {
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw DiskProblems.exception(e, root.resolve(path));
        }
    }
}
