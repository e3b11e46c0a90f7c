package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.usecase.datasource.LimitResult.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a URL before anything is set in it. */
record Draft(String place, Optional<String> variable, ConnectionUrl before, Path base, List<String> notes) {
    Draft with(String note) {
        return with(List.of(note));
    }

    Draft with(List<String> more) {
        return new Draft(
                place,
                variable,
                before,
                base,
                Stream.concat(notes.stream(), more.stream()).distinct().toList());
    }

    /** @param asked whether its user shall have the new URL itself */
    LimitResult result(
            Ending outcome, ConnectionUrl after, LimitRequest request, List<Rewrite> rewrites, boolean asked) {
        return new LimitResult(
                outcome,
                place,
                variable,
                before.masked(),
                after.masked(),
                request.settings(),
                rewrites,
                base,
                asked ? Optional.of(after.raw()) : Optional.empty(),
                notes);
    }
}
