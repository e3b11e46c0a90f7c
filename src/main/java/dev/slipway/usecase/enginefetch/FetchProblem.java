package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Why no engine could be fetched, before or after its bytes came. */
public sealed interface FetchProblem extends Problem {

    /** Targets shall be added, and none is named. */
    record NothingToAdd() implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.USAGE;
        }

        @Override
        public String message() {
            return "--add-target adds the targets of --platform and --runtime to the schema, and none is given.";
        }

        @Override
        public String remedy() {
            return "Name one: slipway engine fetch --platform rhel-openssl-3.0.x --add-target";
        }
    }

    /** Targets shall be added to a list that a variable holds. */
    record TargetsOfVariable(String at, String variable, List<String> targets) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return at + ": the binary targets come from the variable " + variable
                    + ", so nothing can be added to them in the schema.";
        }

        @Override
        public String remedy() {
            return "Add " + String.join(", ", targets) + " to the value of " + variable
                    + ", a JSON list, and leave --add-target out.";
        }
    }

    /** Nothing in the project says which Prisma it uses. */
    record NoVersion(Path project, List<String> lookedAt) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return "Nothing in " + project + " says which Prisma it uses; looked at " + String.join(", ", lookedAt)
                    + ".";
        }

        @Override
        public String remedy() {
            return "Run npm install first, name another folder with --project DIR, or name the version: slipway engine fetch --prisma 6.19.3";
        }
    }

    /** A version that is in no table and whose engine hash nothing says. */
    record UnknownRelease(PrismaVersion version, List<PrismaVersion> neighbours) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            String near = neighbours.stream().map(PrismaVersion::text).collect(Collectors.joining(" and "));
            String nearest = neighbours.size() == 1 ? "; the nearest release is " : "; the nearest releases are ";
            return "No engine hash is known for Prisma " + version + nearest + near + ".";
        }

        @Override
        public String remedy() {
            return "Name the hash that `npx prisma -v` prints: slipway engine fetch --hash HASH";
        }
    }

    /** A project whose schema has no block that generates a Prisma client, or that has no schema. */
    record NoClient(Path project, String what) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return what + " in " + project + ", so there is no place for a query engine.";
        }

        @Override
        public String remedy() {
            return "Name the package of a workspace with --project DIR, the schema with --schema FILE, or the folder to install into with --to DIR.";
        }
    }

    /** The engines of the CLI were asked for where the CLI is not installed. */
    record NoCli(Path project) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return "@prisma/engines is not installed in " + project
                    + ", so there is no place for the engines of the CLI.";
        }

        @Override
        public String remedy() {
            return "Run npm install first, or name the folder to install into with --to DIR.";
        }
    }

    /** An engine that {@code engines.lock} does not name, in a run that requires it. */
    record NotLocked(EngineFile file, Path lock) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INTEGRITY;
        }

        @Override
        public String message() {
            return file + " is not in " + lock + ", and --locked was given.";
        }

        @Override
        public String remedy() {
            return "Add it once, on a machine that you trust: slipway engine fetch --update-lock";
        }
    }

    /** The mirror does not say what the bytes should be, and the lock does not either. */
    record NoDigest(EngineFile file, String mirror) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INTEGRITY;
        }

        @Override
        public String message() {
            return mirror + " publishes no checksums (.gz.sha256 and .sha256) for " + file
                    + ", and engines.lock does not name it.";
        }

        @Override
        public String remedy() {
            return "Complete the mirror (slipway engine mirror verify shows what is missing), or add the engine to engines.lock from a mirror that has them: slipway engine fetch --update-lock";
        }
    }

    /**
     * The bytes are not those that were published or locked.
     *
     * @param what which bytes: {@code the packed file from http://…}
     * @param source who says otherwise: {@code engines.lock}
     */
    record WrongDigest(EngineFile file, String what, String source, Sha256 expected, Sha256 actual)
            implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INTEGRITY;
        }

        @Override
        public String message() {
            return what + " of " + file + ": SHA-256 is " + actual + ", where " + source + " says " + expected + ".";
        }

        @Override
        public String remedy() {
            return "Try again; if it stays so, the mirror serves other bytes than it should: compare with another mirror before you trust either.";
        }
    }

    /** The digests are right and the file is still no engine for its target. */
    record WrongFile(EngineFile file, String address, String mismatch) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.INTEGRITY;
        }

        @Override
        public String message() {
            return "What " + address + " serves as " + file + " cannot be it: " + mismatch;
        }

        @Override
        public String remedy() {
            return "The mirror was filled wrongly; fetch from another one with --mirror URL.";
        }
    }

    /** No socket may be opened and the engine is nowhere on this machine. */
    record NotCached(EngineFile file, Path cache) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }

        @Override
        public String message() {
            return file + " is not in the cache " + cache + ", and --offline was given.";
        }

        @Override
        public String remedy() {
            return "Fetch it once with a network, or from a folder: slipway engine fetch --mirror file:///path/to/mirror";
        }
    }

    /** A staged file could not be written. */
    record NotWritten(Path destination, String reason) implements FetchProblem {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }

        @Override
        public String message() {
            return destination + " cannot be written: " + reason + ".";
        }

        @Override
        public String remedy() {
            return "Make room or change the folder's permissions, or install elsewhere with --to DIR.";
        }
    }
}
