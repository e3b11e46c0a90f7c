package dev.slipway.domain.dotenv;

import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;

/**
 * An entry of a .env file.
 *
 * @param keyStart the offset of the key
 * @param valueRange the value as written, without its quotes and the blanks around it
 * @param mapped what that stands for: the escapes of double quotes resolved, variables in braces left as they are
 * @param line the line of the key, counted from 1
 * @param cutByComment whether the value has no quotes and ends at a {@code #} that no blank stands before
 */
public record DotEnvEntry(
        String key, int keyStart, TextRange valueRange, MappedText mapped, int line, boolean cutByComment) {
    /** What the entry sets the variable to, variables in braces not yet expanded. */
    public String value() {
        return mapped.value();
    }
}
