package dev.slipway.usecase.livedatabase;

import dev.slipway.domain.datasource.ConnectionUrl;
import java.nio.file.Path;

/**
 * A database, by its URL.
 *
 * @param folder from which the URL's relative files are looked for
 * @param where the URL stands, for people
 * @param given whether it is none of the project's, but one that was named in its place
 */
public record FoundDatabase(ConnectionUrl url, Path folder, String where, boolean given) {}
