package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * A file for TLS that a URL names, and where it is in what ships.
 *
 * @param url that names it
 * @param file as it is named, and in the project
 * @param shipped what ships, for people
 * @param expected where the process looks for it, the first that Prisma's documentation names
 * @param found whether it is in one of those places
 * @param elsewhere another place in what ships with a file of that name
 * @param place of what ships, as evidence
 */
public record ShippedFile(
        DeployedUrl url,
        NamedFile file,
        String shipped,
        List<String> expected,
        boolean found,
        Optional<String> elsewhere,
        Place place) {
    public ShippedFile {
        expected = List.copyOf(expected);
    }
}
