package dev.slipway.testing;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.port.Progress;
import java.util.List;
import java.util.OptionalLong;

/** Keeps the notes. */
public record NotedProgress(List<String> notes) implements Progress {
    @Override
    public void started(EngineFile file, String address, OptionalLong packedBytes) {}

    @Override
    public void received(EngineFile file, long packedBytes) {}

    @Override
    public void finished(EngineFile file) {}

    @Override
    public void note(String line) {
        notes.add(line);
    }
}
