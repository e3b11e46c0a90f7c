package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.PackageSize.SizePart;
import java.io.IOException;
import java.util.List;

/** For machines: the sizes of what ships, in bytes. */
public final class SizesJson {
    private SizesJson() {}

    /** The member {@code sizes}; nothing where there are none. */
    public static void append(JsonGenerator json, List<PackageSize> sizes) throws IOException {
        if (sizes.isEmpty()) {
            return;
        }
        Json.objects(json, "sizes", sizes, size -> {
            json.writeStringField("name", size.name());
            json.writeStringField("platform", size.platform());
            json.writeNumberField("count", size.count());
            json.writeNumberField("unpacked", size.unpacked());
            json.writeNumberField("layers", size.layers());
            if (size.packed().isPresent()) {
                json.writeNumberField("packed", size.packed().getAsLong());
            }
            if (size.limit().isPresent()) {
                json.writeNumberField("limit", size.limit().get().bytes());
            }
            if (size.packedLimit().isPresent()) {
                json.writeNumberField("packedLimit", size.packedLimit().get().bytes());
            }
            parts(json, "files", size.files());
            parts(json, "packages", size.packages());
        });
    }

    private static void parts(JsonGenerator json, String name, List<SizePart> parts) throws IOException {
        Json.objects(json, name, parts, part -> {
            json.writeStringField("name", part.name());
            json.writeNumberField("bytes", part.bytes());
            json.writeNumberField("idle", part.idle());
            if (part.packed().isPresent()) {
                json.writeNumberField("packed", part.packed().getAsLong());
            }
        });
    }
}
