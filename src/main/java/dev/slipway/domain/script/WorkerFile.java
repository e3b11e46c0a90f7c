package dev.slipway.domain.script;

import java.util.Optional;

/** What a wrangler.toml or wrangler.jsonc says of a Worker's code. */
public final class WorkerFile {
    private WorkerFile() {}

    /** The module that it begins in, {@code main}; relative to the file. */
    public static Optional<String> main(String text) {
        Script script = Script.of(text);
        for (int at = 0; at < script.size(); at++) {
            boolean set = script.is(at + 1, "=") || script.is(at + 1, ":");
            boolean commented = script.is(at - 1, "#");
            if (set && script.at(at).text().equals("main") && script.isText(at + 2) && !commented) {
                return Optional.of(script.at(at + 2).text());
            }
        }
        return Optional.empty();
    }
}
