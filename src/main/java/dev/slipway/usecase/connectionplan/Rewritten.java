package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files as they would be after rewrites that are not made. */
record Rewritten(ReadableTexts files, List<TextFiles.Rewrite> rewrites) implements ReadableTexts {
    @Override
    public List<Path> below(Path folder) throws ProblemException {
        return files.below(folder);
    }

    @Override
    public Optional<String> read(Path file) throws ProblemException {
        Optional<String> rewritten = rewrites.stream()
                .filter(each -> each.file().equals(file))
                .map(TextFiles.Rewrite::after)
                .findFirst();
        return rewritten.isPresent() ? rewritten : files.read(file);
    }
}
