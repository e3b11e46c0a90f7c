package dev.slipway.adapter.http;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Logins by host in the form of ftp(1), as curl, git and pip read them. */
final class Netrc {
    private static final int MOST_BYTES = 1 << 20;

    /** A name and a password of the file. */
    record Entry(String login, String password) {
        @Override
        public String toString() {
            return login + ":***";
        }
    }

    private final Deque<String> words = new ArrayDeque<>();

    private Netrc(String text) {
        for (String line : withoutMacros(text).split("\n")) {
            for (String word : line.strip().split("\\s+")) {
                if (word.startsWith("#")) {
                    break;
                }
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }

    /** The entry for {@code host} in the file that NETRC names, else in the home folder. */
    static Optional<Entry> find(String host, Surroundings surroundings, Pipes pipes) throws ProblemException {
        Path file = path(surroundings);
        if (!Pipes.isThere(file)) {
            return Optional.empty();
        }
        try {
            return new Netrc(new String(pipes.bytes(file, MOST_BYTES), StandardCharsets.UTF_8)).entry(host);
        } catch (IOException e) {
            throw Problem.environment("The logins in " + file + " cannot be read (" + IoReason.of(e) + ").")
                    .remedy("Make the file readable for this user, or name another one in the variable NETRC.")
                    .because(e);
        }
    }

    static Path path(Surroundings surroundings) {
        Map<String, String> environment = surroundings.environment();
        String named = environment.getOrDefault("NETRC", "");
        return named.isEmpty()
                ? surroundings.home().resolve(".netrc")
                : surroundings.workingFolder().resolve(named);
    }

    /** A macro goes from its name to the next empty line. */
    private static String withoutMacros(String text) {
        StringBuilder kept = new StringBuilder();
        boolean inMacro = false;
        for (String line : text.split("\r?\n", -1)) {
            inMacro = inMacro ? !line.isBlank() : line.strip().startsWith("macdef");
            if (!inMacro) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private Optional<Entry> entry(String host) {
        while (!words.isEmpty()) {
            String word = words.remove();
            boolean ours = word.equals("default") || (word.equals("machine") && host.equalsIgnoreCase(words.poll()));
            if (ours) {
                return Optional.of(pair());
            }
        }
        return Optional.empty();
    }

    private Entry pair() {
        String login = "";
        String password = "";
        while (!words.isEmpty()
                && !words.peek().equals("machine")
                && !words.peek().equals("default")) {
            String word = words.remove();
            String value = words.isEmpty() ? "" : words.remove();
            login = word.equals("login") ? value : login;
            password = word.equals("password") ? value : password;
        }
        return new Entry(login, password);
    }
}
