package dev.slipway.domain.webproject;

import java.util.List;
import java.util.Optional;

/** The file that a command line like {@code NODE_ENV=production node -r dotenv/config server.js} runs. */
final class StartScript {
    private static final List<String> RUNNERS = List.of("node", "nodemon", "ts-node", "ts-node-dev", "tsx", "bun");
    private static final List<String> WITH_VALUE =
            List.of("-r", "--require", "--import", "--loader", "-P", "--project", "--env-file", "--exec", "-e", "-w");

    private StartScript() {}

    static Optional<String> file(String command) {
        String[] words = command.trim().split(" +");
        boolean running = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (!running) {
                running = RUNNERS.contains(word);
            } else if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.startsWith("&") || word.startsWith("|") || word.startsWith(";")) {
                running = false;
            } else if (!word.startsWith("-") && !word.equals("watch") && !word.equals("run")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
