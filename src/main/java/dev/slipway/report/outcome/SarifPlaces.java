package dev.slipway.report.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import java.io.IOException;
import java.util.Optional;

/** Places as SARIF has them. */
final class SarifPlaces {
    private static final String SOURCE = "%SRCROOT%";
    private static final String SHIPPED = "%SHIPPED%";

    private final Optional<Place> anchor;

    SarifPlaces(JudgedProject project) {
        this.anchor = project.heading().stream()
                .map(line -> line.place().replaceFirst("(:\\d+){1,2}$", ""))
                .filter(file -> !file.isEmpty())
                .findFirst()
                .map(file -> Place.in(file, 1, ""));
    }

    /**
     * The first place in a file, which is the one that GitHub shows; of a finding that no file holds, the project's
     * own. GitHub takes no result without a file.
     */
    Optional<Place> of(Finding finding) {
        return finding.evidence().stream()
                .filter(place -> place.kind() != Place.Kind.OTHER)
                .findFirst()
                .or(() -> anchor);
    }

    /** What the reader has to fill in. */
    static void bases(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        base(json, SOURCE, "The folder that slipway was run in.");
        base(json, SHIPPED, "What is deployed.");
        json.writeEndObject();
    }

    private static void base(JsonGenerator json, String name, String description) throws IOException {
        json.writeObjectFieldStart(name);
        SarifReport.text(json, "description", description);
        json.writeEndObject();
    }

    /** @param id counted from 1 for a place that is not the first; else 0 */
    void location(JsonGenerator json, Place place, int id) throws IOException {
        json.writeStartObject();
        if (id > 0) {
            json.writeNumberField("id", id);
        }
        if (place.kind() == Place.Kind.OTHER) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", place.file());
            json.writeEndObject();
            json.writeEndArray();
        } else {
            physical(json, place);
        }
        if (id > 0) {
            SarifReport.text(json, "message", place.text().isEmpty() ? place.file() : place.text());
        }
        json.writeEndObject();
    }

    private static void physical(JsonGenerator json, Place place) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", Uri.of(place.file()));
        if (!Uri.isAbsolute(place.file())) {
            json.writeStringField("uriBaseId", place.kind() == Place.Kind.FILE ? SOURCE : SHIPPED);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        // GitHub asks for a line where there is none.
        json.writeNumberField("startLine", Math.max(1, place.line()));
        if (place.column() > 0) {
            json.writeNumberField("startColumn", place.column());
        }
        if (place.line() > 0 && !place.text().isEmpty()) {
            SarifReport.text(json, "snippet", place.text());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
