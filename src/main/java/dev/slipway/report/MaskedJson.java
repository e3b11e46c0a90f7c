package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.slipway.domain.secret.MaskedText;
import java.io.IOException;

/** JSON whose texts hold no secret, whatever writes them. */
final class MaskedJson extends JsonGeneratorDelegate {
    MaskedJson(JsonGenerator json) {
        super(json, false);
    }

    @Override
    public void writeString(String text) throws IOException {
        delegate.writeString(MaskedText.of(text));
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        delegate.writeFieldName(MaskedText.of(name));
    }
}
