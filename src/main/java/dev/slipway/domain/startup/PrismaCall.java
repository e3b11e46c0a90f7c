package dev.slipway.domain.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of Prisma's command line.
 *
 * @param how it is found
 * @param version that is asked for: {@code 6.19.3}, {@code latest}; empty without one
 * @param arguments behind its name
 */
public record PrismaCall(How how, Optional<String> version, List<String> arguments, StartedProgram step) {
    private static final Set<String> TAKING = Set.of("-p", "--package", "-c", "--call", "-w", "--workspace");

    /** Options of Prisma's own that are followed by a value. */
    private static final Set<String> VALUED =
            Set.of("--schema", "--config", "--generator", "--port", "--file", "--url");

    public PrismaCall {
        arguments = List.copyOf(arguments);
    }

    /** How a command line is found. */
    public enum How {
        /** From node_modules or PATH. */
        INSTALLED,
        /** From there, or fetched where it is not. */
        FETCHED_IF_MISSING,
        /** Fetched in any case. */
        FETCHED
    }

    /** Reads a step; empty where it is none. */
    public static Optional<PrismaCall> of(StartedProgram step) {
        List<String> words = step.words();
        return switch (step.program()) {
            case "npx", "pnpx", "bunx" -> fetching(step, words.subList(1, words.size()), How.FETCHED_IF_MISSING);
            case "npm" -> after(step, Set.of("exec", "x"), How.FETCHED_IF_MISSING);
            case "pnpm", "yarn", "bun" ->
                after(step, Set.of("dlx"), How.FETCHED)
                        .or(() -> after(step, Set.of("x"), How.FETCHED_IF_MISSING))
                        .or(() -> after(step, Set.of("exec", "run"), How.INSTALLED))
                        .or(() -> named(step, words.subList(1, words.size()), How.INSTALLED));
            case "node", "bun.exe" -> {
                int at = script(words);
                yield at < 0
                        ? Optional.empty()
                        : Optional.of(new PrismaCall(
                                How.INSTALLED, Optional.empty(), words.subList(at + 1, words.size()), step));
            }
            case "python", "python3" ->
                words.size() > 2 && words.get(1).equals("-m") && words.get(2).equals("prisma")
                        ? Optional.of(
                                new PrismaCall(How.INSTALLED, Optional.empty(), words.subList(3, words.size()), step))
                        : Optional.empty();
            default ->
                step.program().equals("prisma") || step.program().equals("prisma2")
                        ? Optional.of(
                                new PrismaCall(How.INSTALLED, Optional.empty(), words.subList(1, words.size()), step))
                        : Optional.empty();
        };
    }

    /** The bundle of the command line, or its link, as an argument of node. */
    private static int script(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.endsWith("prisma/build/index.js") || word.endsWith(".bin/prisma")) {
                return i;
            }
            if (!word.startsWith("-")) {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<PrismaCall> after(StartedProgram step, Set<String> commands, How how) {
        List<String> words = step.words();
        return words.size() > 1 && commands.contains(words.get(1))
                ? fetching(step, words.subList(2, words.size()), how)
                : Optional.empty();
    }

    private static Optional<PrismaCall> fetching(StartedProgram step, List<String> words, How how) {
        Optional<String> version = Optional.empty();
        How found = how;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--no-install") || word.equals("--no")) {
                found = How.INSTALLED;
            } else if (word.startsWith("--package=")) {
                version = version(word.substring("--package=".length()));
            } else if (TAKING.contains(word) && i + 1 < words.size()) {
                version = word.endsWith("p") || word.equals("--package") ? version(words.get(i + 1)) : version;
                i++;
            } else if (!word.startsWith("-")) {
                How way = found;
                Optional<String> named = version;
                return named(step, words.subList(i, words.size()), way)
                        .map(call -> new PrismaCall(
                                call.how(), call.version().or(() -> named), call.arguments(), call.step()));
            }
        }
        return Optional.empty();
    }

    private static Optional<PrismaCall> named(StartedProgram step, List<String> words, How how) {
        if (words.isEmpty() || !(words.get(0).equals("prisma") || words.get(0).startsWith("prisma@"))) {
            return Optional.empty();
        }
        return Optional.of(new PrismaCall(how, version(words.get(0)), words.subList(1, words.size()), step));
    }

    private static Optional<String> version(String name) {
        return name.startsWith("prisma@") ? Optional.of(name.substring("prisma@".length())) : Optional.empty();
    }

    /** Whether it is called by its name alone, by no script of a package.json. */
    public boolean isBare() {
        return step.words().get(0).equals("prisma") && !step.place().file().endsWith("package.json");
    }

    /** Its two words, as {@code migrate deploy}. */
    public String command() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size() && words.size() < 2; i++) {
            String word = arguments.get(i);
            if (VALUED.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** Whether it starts the schema engine. */
    public boolean needsSchemaEngine() {
        String command = command();
        return command.startsWith("migrate ")
                || command.equals("db push")
                || command.equals("db pull")
                || command.equals("db execute");
    }

    /** Whether it applies migrations. */
    public boolean appliesMigrations() {
        return command().equals("migrate deploy")
                || command().equals("migrate dev")
                || command().equals("migrate reset");
    }

    /** What an option is set to. */
    public Optional<String> option(String name) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(name + "=")) {
                return Optional.of(arguments.get(i).substring(name.length() + 1));
            }
            if (arguments.get(i).equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether the version that runs is the one that is asked for, whatever is published. */
    public boolean isPinned() {
        return version.filter(each -> !each.isEmpty()
                        && each.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
                        && Character.isDigit(each.charAt(0)))
                .isPresent();
    }
}
