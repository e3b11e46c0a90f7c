package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.testing.MadeArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mirror in memory. */
final class FakeMirror implements EngineMirror {
    final Map<EngineFile, byte[]> packed = new ConcurrentHashMap<>();
    final Map<EngineFile, PublishedDigests> digests = new ConcurrentHashMap<>();
    final AtomicInteger downloads = new AtomicInteger();
    final AtomicInteger questions = new AtomicInteger();
    int breaks;
    boolean silent;

    FakeMirror with(EngineFile file, byte[] engine) {
        byte[] gz = MadeArchive.gzip(engine);
        packed.put(file, gz);
        digests.put(file, new PublishedDigests(Optional.of(Bytes.digest(gz)), Optional.of(Bytes.digest(engine))));
        return this;
    }

    @Override
    public String address() {
        return "http://mirror.example";
    }

    @Override
    public PublishedDigests digests(EngineFile file) throws ProblemException {
        questions.incrementAndGet();
        if (silent) {
            throw new ProblemException(gone(file));
        }
        return digests.getOrDefault(file, new PublishedDigests(Optional.empty(), Optional.empty()));
    }

    @Override
    public Download open(EngineFile file) throws ProblemException {
        int number = downloads.incrementAndGet();
        byte[] bytes = packed.get(file);
        if (bytes == null) {
            throw new ProblemException(gone(file));
        }
        InputStream content = number > breaks ? new ByteArrayInputStream(bytes) : breaking(file, bytes);
        return new Download() {
            @Override
            public String address() {
                return "http://mirror.example/" + file.folder();
            }

            @Override
            public OptionalLong length() {
                return OptionalLong.of(bytes.length);
            }

            @Override
            public InputStream content() {
                return content;
            }

            @Override
            public void close() {}
        };
    }

    private static InputStream breaking(EngineFile file, byte[] bytes) {
        InputStream half = new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length / 2));
        return new SequenceInputStream(half, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new BrokenDownload(gone(file), true);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new BrokenDownload(gone(file), true);
            }
        });
    }

    static Problem gone(EngineFile file) {
        return new Problem(Kind.ENVIRONMENT, file + " is not there.", "");
    }
}
