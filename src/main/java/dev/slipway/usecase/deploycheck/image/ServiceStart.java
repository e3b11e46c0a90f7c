package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/** What a service starts in an image in the place of what the image says. */
record ServiceStart(List<String> words, Place place) {
    ServiceStart {
        words = List.copyOf(words);
    }
}
