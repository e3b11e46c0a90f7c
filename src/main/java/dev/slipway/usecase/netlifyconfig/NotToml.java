package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file was named that is not TOML by its name. */
record NotToml(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return file + " does not end in .toml, so it is no file that Netlify reads.";
    }

    @Override
    public String remedy() {
        return "Name a netlify.toml, or leave the name out to check the project's. For now.json and vercel.json:"
                + " slipway now-config check";
    }
}
