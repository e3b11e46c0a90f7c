package dev.slipway.domain.descriptor;

import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import java.util.Optional;

/**
 * The line of a .env file that a variable of a deployed process is taken from.
 *
 * @param file as the descriptor names it
 * @param key the name that the variable has there
 * @param loader who takes it, as the rest of a sentence
 * @param expanded whether variables in its value are replaced
 */
public record EnvEntry(String file, String key, int line, String loader, boolean expanded) {
    static Optional<EnvEntry> of(String file, DotEnvText text, String key, String loader, boolean expanded) {
        return text.entry(key).map(DotEnvEntry::line).map(line -> new EnvEntry(file, key, line, loader, expanded));
    }
}
