package dev.slipway.domain.judgement;

/** A change of the project's files that puts a finding right; which bytes it changes is found when it is made. */
public sealed interface Fix {
    /** The command that does the same. */
    String command();

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
     * Writes a text in the place of another one in a file of JSON; no command does that alone.
     *
     * @param pointer where it stands
     */
    record SetText(String file, String pointer, String text) implements Fix {
        @Override
        public String command() {
            return "slipway check --fix";
        }

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
        public String command() {
            return "slipway check --fix";
        }
    }

    /**
     * Adds a pattern to those that decide what is packed.
     *
     * @param file that has them: {@code serverless.yml}
     */
    record PackagePattern(String file, String pattern) implements Fix {
        @Override
        public String command() {
            return "slipway check --fix";
        }

        @Override
        public String words() {
            return "\"" + pattern + "\" in package.patterns of " + file;
        }
    }
}
