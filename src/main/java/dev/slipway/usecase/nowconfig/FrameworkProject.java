package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.webproject.Framework;

/**
 * A project whose framework makes the functions itself.
 *
 * @param old whether now.json was to be written
 */
record FrameworkProject(Framework framework, boolean old) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return old
                ? "This is a project of " + framework.title()
                        + " (by package.json or its files); now.json of 2020 has no entry"
                        + " for its pages that this command could write, and nothing was written."
                : "This is a project of " + framework.title()
                        + " (by package.json or its files): Vercel's builder for it makes"
                        + " the functions, and refuses or ignores an entry in `functions` for its other files; nothing was"
                        + " written.";
    }

    @Override
    public String remedy() {
        String today = old ? "For the files in api/, if there are any: slipway now-config init --format vercel. " : "";
        return today + FrameworkNeeds.of(framework);
    }
}
