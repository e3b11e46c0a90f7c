package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Catalogue;
import java.util.List;

/** A config file that is judged. */
public interface ConfigFile {
    Document document();

    /** What its schema has against it, in the order of the schema. */
    List<Violation> violations();

    /** The rules by which it is judged, whose severity is theirs. */
    Catalogue catalogue();
}
