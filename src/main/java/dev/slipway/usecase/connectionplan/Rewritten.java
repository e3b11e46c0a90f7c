package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files as they would be after rewrites that are not made. */
record Rewritten(TextFiles files, List<Rewrite> rewrites) implements TextFiles {
    @Override
    public Optional<String> read(Path file) throws ProblemException {
        Optional<String> rewritten = rewrites.stream()
                .filter(each -> each.file().equals(file))
                .map(Rewrite::after)
                .findFirst();
        return rewritten.isPresent() ? rewritten : files.read(file);
    }

    @Override
    public void replace(List<Rewrite> more) {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public void rename(Path from, Path to) throws ProblemException {
        files.rename(from, to);
    }
}
