package dev.slipway.usecase.connectionplan;

import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files in memory, in one folder. */
final class FakeTextFiles implements TextFiles {
    static final Path FOLDER = Path.of("/project");
    private final Map<Path, String> texts = new HashMap<>();

    FakeTextFiles with(String name, String text) {
        texts.put(FOLDER.resolve(name), text);
        return this;
    }

    String text(String name) {
        return Objects.requireNonNull(texts.get(FOLDER.resolve(name)));
    }

    @Override
    public Optional<String> read(Path file) {
        return Optional.ofNullable(texts.get(file));
    }

    @Override
    public void replace(List<Rewrite> rewrites) {
        rewrites.forEach(each -> texts.put(each.file(), each.after()));
    }
}
