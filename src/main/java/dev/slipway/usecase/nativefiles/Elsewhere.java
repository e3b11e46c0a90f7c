package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.verification.Site;
import java.util.List;
import java.util.Optional;

/** What a loader says of files in another system's format. */
public final class Elsewhere {
    private Elsewhere() {}

    public static Loading refused(Site site) {
        return new Loading(
                Answer.REFUSED,
                Optional.of(Cause.BAD_FILE),
                "it is a file of another system than " + site.os().orElse("the place's"),
                Optional.of("invalid ELF header"),
                List.of(),
                List.of(),
                List.of());
    }
}
