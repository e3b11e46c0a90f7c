package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Framework;
import java.nio.file.Path;
import java.util.List;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class NowProblem {
    private NowProblem() {}

    /** A project in which no entry point was found. */
    static Problem noEntryPoint(Path folder, List<String> notes) {
        String message = "No entry point was found in " + folder
                + ": no \"main\" in package.json that exists, nothing in api/, no file that \"start\" runs, no index.*,"
                + " server.* or app.*, also in src/, no src/main.* and no bin/www.";
        return new Problem(
                Kind.INPUT,
                notes.isEmpty() ? message : message + " " + String.join(" ", notes),
                "Name it: slipway now-config init --entry FILE; --entry may be repeated.");
    }

    /** There is no file to work on. */
    static ProblemException noConfigFile(String what) {
        return Problem.input(what)
                .remedy("Write one: slipway now-config init, or with --format vercel for today's file.");
    }

    /** The name that now.json gets after its migration is taken. */
    static ProblemException migratedBefore(Path aside) {
        return Problem.input(
                        aside
                                + " is there already, from a migration before; now.json would get that name. Nothing was written.")
                .remedy("Remove " + aside.getFileName() + ", or give it another name, and try again.");
    }

    /** A project whose framework makes the functions itself. */
    static Problem frameworkProject(Framework framework, boolean old) {
        String today = old ? "For the files in api/, if there are any: slipway now-config init --format vercel. " : "";
        return new Problem(
                Kind.INPUT,
                old
                        ? "This is a project of " + framework.title()
                                + " (by package.json or its files); now.json of 2020 has no entry"
                                + " for its pages that this command could write, and nothing was written."
                        : "This is a project of " + framework.title()
                                + " (by package.json or its files): Vercel's builder for it makes"
                                + " the functions, and refuses or ignores an entry in `functions` for its other files; nothing was"
                                + " written.",
                today + FrameworkNeeds.of(framework));
    }
}
