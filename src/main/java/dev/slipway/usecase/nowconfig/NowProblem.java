package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Framework;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class NowProblem {
    private NowProblem() {}

    /** A project in which no entry point was found. */
    static ProblemException noEntryPoint(Path folder, List<String> notes) {
        String message = "No entry point was found in " + folder
                + ": no \"main\" in package.json that exists, nothing in api/, no file that \"start\" runs, no index.*,"
                + " server.* or app.*, also in src/, no src/main.* and no bin/www.";
        return Problem.input(notes.isEmpty() ? message : message + " " + String.join(" ", notes))
                .remedy("Name it: slipway now-config init --entry FILE; --entry may be repeated.");
    }

    /** There is no file to work on. */
    static ProblemException noConfigFile(String what) {
        return Problem.input(what)
                .remedy("Write one: slipway now-config init, or with --format vercel for today's file.");
    }

    /** Refuses a file for Now 1.0, whose deployments ran servers and containers. */
    static void refuseNowOne(Path file, Document now) throws ProblemException {
        Optional<String> sign = now.at("version")
                .flatMap(Node::asText)
                .filter("1"::equals)
                .map(one -> "\"version\": 1")
                .or(() -> Stream.of("type", "scale", "features", "slot", "limits")
                        .filter(key -> now.at(key).isPresent())
                        .map(key -> '"' + key + '"')
                        .findFirst());
        if (sign.isPresent()) {
            throw Problem.input(file + " is a file for Now 1.0 (it has " + sign.get()
                            + "): what it deployed was a server or a container that stays up, and Vercel runs neither;"
                            + " nothing was written.")
                    .remedy("Make functions of the program (files in api/, or a server of Express or Hono) and write"
                            + " today's file: slipway now-config init --format vercel. A container wants another"
                            + " platform.");
        }
    }

    /** A project whose framework makes the functions itself. */
    static ProblemException frameworkProject(Framework framework, boolean old) {
        String project = "This is a project of " + framework.title() + " (by package.json or its files)";
        return old
                ? Problem.input(project
                                + "; now.json of 2020 has no entry for its pages that this command could write, and"
                                + " nothing was written.")
                        .remedy("For the files in api/, if there are any: slipway now-config init --format vercel. "
                                + needs(framework))
                : Problem.input(project
                                + ": Vercel's builder for it makes the functions, and refuses or ignores an entry in"
                                + " `functions` for its other files; nothing was written.")
                        .remedy(needs(framework));
    }

    /** What takes Prisma's engine along where the framework makes the functions. */
    static String needs(Framework framework) {
        if (!framework.engine().isEmpty()) {
            return "The engine is taken along by " + framework.engine()
                    + "; in a monorepo, the plugin @prisma/nextjs-monorepo-workaround-plugin.";
        }
        return framework.server()
                ? "Vercel's builder for " + framework.title() + " finds the server by its name and takes along what it"
                        + " imports; files in api/ may have entries."
                : "What runs on the server is built by " + framework.title() + " itself; functions of your own go into"
                        + " api/, and then: slipway now-config init --format vercel";
    }
}
