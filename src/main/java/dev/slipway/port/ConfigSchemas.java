package dev.slipway.port;

import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import java.util.List;

/** Compares config files with the schemas that come with the program. */
public interface ConfigSchemas {
    /**
     * What a schema has against a file, in the order of the schema.
     *
     * @param schema its name, such as {@code vercel-today}
     */
    List<Violation> violations(String schema, Document document);
}
