package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;

/** A line that reaches no verb: {@code help} and {@code version} as words, or a word that is no command. */
record LostLine(CommandTree.Noun commands) {
    private static final int FEW = 3;
    /** A line that names a command in the middle of other words is a longer way from it than one that misspells it. */
    private static final int DROPPED = 3;

    /** The same line in options, which the model of the whole tree reads. */
    List<String> inOptions(List<String> words) throws ProblemException {
        CommandTree.Noun noun = commands;
        String path = commands.name();
        for (int at = 0; at < words.size() && !words.get(at).startsWith("-"); at++) {
            String word = words.get(at);
            List<CommandTree> found =
                    noun.children().stream().filter(c -> c.name().equals(word)).toList();
            if (found.isEmpty()) {
                return astray(words, at, path);
            }
            path = path + " " + word;
            if (!(found.get(0) instanceof CommandTree.Noun below)) {
                break;
            }
            noun = below;
        }
        return words;
    }

    private List<String> astray(List<String> words, int at, String path) throws ProblemException {
        String word = words.get(at);
        if (word.equals("help")) {
            List<String> asked = new ArrayList<>(words);
            asked.remove(at);
            asked.add("--help");
            return inOptions(asked);
        }
        if (word.equals("version") && words.size() == 1) {
            return List.of("--version");
        }
        throw unknown(word, path, meant(plain(words)));
    }

    /** The words before the first option. */
    private static List<String> plain(List<String> words) {
        return words.stream().takeWhile(w -> !w.startsWith("-")).limit(FEW + 1).toList();
    }

    private List<String> meant(List<String> typed) {
        List<String> nearest = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (String path : paths(commands, "")) {
            int distance = isBegun(typed, path) ? Integer.MAX_VALUE : distance(typed, path);
            if (distance < fewest) {
                nearest.clear();
                fewest = distance;
            }
            if (distance == fewest && distance != Integer.MAX_VALUE) {
                nearest.add(commands.name() + " " + path);
            }
        }
        return nearest.size() > FEW ? nearest.subList(0, FEW) : nearest;
    }

    /** What is rightly typed leads nowhere. */
    private static boolean isBegun(List<String> typed, String path) {
        return String.join(" ", typed).startsWith(path + " ");
    }

    private static List<String> paths(CommandTree.Noun noun, String before) {
        List<String> paths = new ArrayList<>();
        for (CommandTree child : noun.children()) {
            String path = before + child.name();
            paths.add(path);
            if (child instanceof CommandTree.Noun below) {
                paths.addAll(paths(below, path + " "));
            }
        }
        return paths;
    }

    /** From any end of what was typed to any end of the path: {@code fetch} is the end of {@code engine fetch}. */
    private static int distance(List<String> typed, String path) {
        int fewest = Integer.MAX_VALUE;
        for (int from = 0; from < typed.size(); from++) {
            String meant = String.join(" ", typed.subList(from, typed.size()));
            for (int at = 0; at >= 0; at = path.indexOf(' ', at) < 0 ? -1 : path.indexOf(' ', at) + 1) {
                String end = path.substring(at);
                boolean begun = end.startsWith(meant + "-") && end.indexOf(' ') < 0;
                int distance = begun ? 1 : NearestName.distanceByParts(meant, end);
                if (NearestName.isNear(meant, distance)) {
                    fewest = Math.min(fewest, distance + from * DROPPED + (at > 0 ? 1 : 0));
                }
            }
        }
        return fewest;
    }

    /** A word that is no command. */
    private static ProblemException unknown(String word, String noun, List<String> meant) {
        String help = noun + " --help";
        return Problem.usage("\"" + word + "\" is no command of " + noun + ".")
                .remedy(
                        meant.isEmpty()
                                ? help
                                : "Did you mean " + String.join(", or ", meant) + "? All commands: " + help);
    }
}
