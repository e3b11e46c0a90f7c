package dev.slipway.domain.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of PM2 that starts processes (pm2 7.0.1, CLI.js, Runtime4Docker.js and API.js, 2026-12-01).
 *
 * @param instances how many of them, as it is written; empty where the call leaves it out
 * @param file that says which in its place; empty where a program is started
 * @param only names those of that file that are started; empty where all are
 */
public record Pm2Call(Optional<String> instances, Optional<String> file, List<String> only, StartedProgram step) {
    private static final Set<String> PM2 = Set.of("pm2", "pm2-runtime", "pm2-docker", "pm2-dev");
    private static final Set<String> RUNNERS = Set.of("exec", "dlx", "x", "run", "--");

    /** Some of those that are followed by a value, which is no program. */
    private static final Set<String> VALUED = Set.of(
            "-i", "--instances", "-n", "--name", "--only", "--env", "-o", "--output", "-e", "--error", "-l", "--log");

    private static final Pattern FILE = Pattern.compile(".*\\.(?:json|ya?ml|config\\.[cm]?js)");

    public Pm2Call {
        only = List.copyOf(only);
    }

    /** Empty where a step starts none. */
    public static Optional<Pm2Call> of(StartedProgram step) {
        List<String> words = step.words();
        int at = 0;
        while (at < words.size() && !isPm2(words.get(at))) {
            if (at > 0 && !words.get(at).startsWith("-") && !RUNNERS.contains(words.get(at))) {
                return Optional.empty();
            }
            at++;
        }
        return at < words.size() ? read(words.subList(at, words.size()), step) : Optional.empty();
    }

    private static boolean isPm2(String word) {
        return PM2.contains(word.substring(word.lastIndexOf('/') + 1));
    }

    private static Optional<Pm2Call> read(List<String> words, StartedProgram step) {
        Optional<String> instances = Optional.empty();
        List<String> only = List.of();
        List<String> plain = new ArrayList<>();
        for (int i = 1; i < words.size() && !words.get(i).equals("--"); i++) {
            String word = words.get(i);
            boolean valued = VALUED.contains(word) && i + 1 < words.size();
            String value = valued ? words.get(i + 1) : word.replaceFirst("^-i=?|^--[a-z-]+=", "");
            if (word.startsWith("--instances") || (word.startsWith("-i") && !word.startsWith("--"))) {
                instances = Optional.of(value);
            } else if (word.startsWith("--only")) {
                only = List.of(value.split(","));
            } else if (!word.startsWith("-")) {
                plain.add(word);
            }
            i += valued ? 1 : 0;
        }
        boolean runtime = !words.get(0).endsWith("pm2");
        boolean starts = !plain.isEmpty() && (plain.get(0).equals("start") || runtime);
        Optional<String> file =
                plain.stream().filter(each -> FILE.matcher(each).matches()).findFirst();
        if (plain.equals(List.of("start")) && !runtime) {
            file = Optional.of("ecosystem.config.js");
        }
        return starts ? Optional.of(new Pm2Call(instances, file, only, step)) : Optional.empty();
    }

    /** Whether it stays, so that no other one is started behind it. */
    public boolean stays() {
        return !step.words().contains("pm2");
    }
}
