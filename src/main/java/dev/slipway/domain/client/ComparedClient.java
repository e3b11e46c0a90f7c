package dev.slipway.domain.client;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/**
 * A client and the schema of the project that it is of.
 *
 * @param title for people, as a subject: {@code the client in dist/index.js}
 * @param place the client's
 * @param shipped whether it is one that ships; else it lies in the project
 * @param schema of the project; empty where it is not one file at hand
 * @param unknown why there is no schema, a clause
 */
public record ComparedClient(
        String title,
        Place place,
        ClientConfig config,
        boolean shipped,
        Optional<ProjectSchema> schema,
        String unknown) {

    /**
     * The schema that the project has.
     *
     * @param file as its user would type it
     */
    public record ProjectSchema(String file, String text) {}
}
