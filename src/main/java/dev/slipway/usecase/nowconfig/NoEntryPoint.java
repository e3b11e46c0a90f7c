package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A project in which no entry point was found.
 *
 * @param notes what was passed over
 */
record NoEntryPoint(Path folder, List<String> notes) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        String message = "No entry point was found in " + folder
                + ": no \"main\" in package.json that exists, nothing in api/, no file that \"start\" runs, no index.*,"
                + " server.* or app.*, also in src/, no src/main.* and no bin/www.";
        return notes.isEmpty() ? message : message + " " + String.join(" ", notes);
    }

    @Override
    public String remedy() {
        return "Name it: slipway now-config init --entry FILE; --entry may be repeated.";
    }
}
