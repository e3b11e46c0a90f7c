package dev.slipway.adapter.descriptor;

import dev.slipway.domain.text.TextRange;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's places, which count code points, into offsets of a text; linear when asked in rising order. */
final class Offsets {
    private final String text;
    private int codePoint;
    private int offset;

    Offsets(String text) {
        this.text = text;
    }

    TextRange range(Event event) {
        int start = offset(event.getStartMark().orElseThrow());
        return new TextRange(start, Math.max(start, offset(event.getEndMark().orElseThrow())));
    }

    int end(Event event) {
        return offset(event.getEndMark().orElseThrow());
    }

    private int offset(Mark mark) {
        offset = text.offsetByCodePoints(offset, mark.getIndex() - codePoint);
        codePoint = mark.getIndex();
        return offset;
    }
}
