package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** An engine would have to be fetched, and the network must not be used. */
record NotAvailableOffline(EngineFile file, String mirror) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "--offline: " + file + " is not in the cache, and " + mirror + " may not be asked for it.";
    }

    @Override
    public String remedy() {
        return "Run `slipway engine fetch` once without --offline, or name a folder with --mirror file:FOLDER.";
    }
}
