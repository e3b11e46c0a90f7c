package dev.slipway.rule.image;

import dev.slipway.domain.container.Thing;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/** What a call of the command line needs. */
final class Needs {
    private Needs() {}

    /** Something that is not there, and what proves it. */
    record Missing(Thing what, Place place) {}

    /**
     * What is not there.
     *
     * @param open what could not be told, in a sentence
     */
    record Lack(List<Missing> missing, Optional<String> open) {
        Lack {
            missing = List.copyOf(missing);
        }
    }
}
