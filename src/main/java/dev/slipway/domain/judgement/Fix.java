package dev.slipway.domain.judgement;

import java.util.List;
import java.util.Optional;

/** A change of the project's files that puts a finding right; which bytes it changes is found when it is made. */
public sealed interface Fix {
    /** The command that does the same; of what no command does alone, the check itself. */
    default String command() {
        return "slipway check --fix";
    }

    /** What is done, for people: the command, unless that does more. */
    default String words() {
        return command();
    }

    /** Sets {@code connection_limit} in the URL that the project uses; at least 1. */
    record LimitConnections(int limit) implements Fix {
        @Override
        public String command() {
            return "slipway datasource limit " + limit;
        }
    }

    /**
     * Writes the limits that fit into the file that declares the functions and services.
     *
     * @param command with the options that the limits follow from
     */
    record CapConcurrency(String command) implements Fix {}

    /** Adds a binary target to the generators of the schema. */
    record AddTarget(String binaryTarget) implements Fix {
        @Override
        public String command() {
            return "slipway engine fetch --platform " + binaryTarget + " --add-target";
        }
    }

    /**
     * Writes a text in the place of another one in a file of JSON.
     *
     * @param pointer where it stands
     */
    record SetText(String file, String pointer, String text) implements Fix {
        @Override
        public String words() {
            return "\"" + text + "\" in " + file;
        }
    }

    /**
     * Puts into a platform's file what it lacks.
     *
     * @param file by its name, such as {@code netlify.toml}
     */
    record CompleteConfig(String file) implements Fix {
        @Override
        public String command() {
            return file.equals("netlify.toml")
                    ? "slipway netlify-config init --merge"
                    : "slipway now-config init --merge" + (file.equals("vercel.json") ? " --format vercel" : "");
        }
    }

    /**
     * Keeps something of the project out of its image.
     *
     * @param file by its name: {@code .dockerignore}
     * @param pattern a line of it
     */
    record IgnoreInImage(String file, String pattern) implements Fix {
        @Override
        public String words() {
            return pattern + " in " + file;
        }
    }

    /**
     * Adds a pattern to those that decide what is packed.
     *
     * @param file that has them: {@code serverless.yml}
     */
    record PackagePattern(String file, String pattern) implements Fix {
        @Override
        public String words() {
            return "\"" + pattern + "\" in package.patterns of " + file;
        }
    }

    /**
     * Puts an engine into a package that is a folder.
     *
     * @param shipped the package as its user named it, or its path in the project
     * @param folder in the package, with slashes; empty for the package itself
     * @param file the engine's name there
     * @param library whether it is the library, and not the program
     * @param prisma the version of the client that looks for it
     * @param hash the engine hash that the client was generated for; empty where it does not say
     */
    record InstallEngine(
            String shipped,
            String folder,
            String file,
            String binaryTarget,
            boolean library,
            String prisma,
            Optional<String> hash)
            implements Fix {
        @Override
        public String command() {
            return "slipway engine fetch --platform " + binaryTarget + " --prisma " + prisma
                    + hash.map(each -> " --hash " + each).orElse("") + (library ? "" : " --engine-type binary")
                    + " --to "
                    + place();
        }

        @Override
        public String words() {
            return place() + "/" + file + ", as engine fetch brings it";
        }

        private String place() {
            return folder.isEmpty() ? shipped : shipped + "/" + folder;
        }
    }

    /**
     * Lets everybody read a file of a package that is a folder, and what is in its folders.
     *
     * @param shipped the package as its user named it, or its path in the project
     * @param path in the package, with slashes
     * @param program whether it is started, and not opened
     */
    record Permit(String shipped, String path, boolean program) implements Fix {
        @Override
        public String command() {
            return "chmod " + (program ? "a+rx " : "a+r ") + shipped + "/" + path;
        }
    }

    /**
     * Has Next.js take files along that its tracing does not see.
     *
     * @param file with its configuration, by its name: {@code next.config.mjs}
     * @param keys where the setting stands in there: {@code outputFileTracingIncludes}, and what it is in
     * @param pattern of the files, from the project's folder
     */
    record TraceFiles(String file, List<String> keys, String pattern) implements Fix {
        public TraceFiles {
            keys = List.copyOf(keys);
        }

        @Override
        public String words() {
            return "'" + pattern + "' in " + String.join(".", keys) + " of " + file;
        }
    }
}
