package dev.slipway.domain.startup;

import dev.slipway.domain.dockerfile.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a package manager.
 *
 * @param folder of the package
 * @param script that it may run; empty where it runs none
 * @param arguments that it hands on to that script
 * @param run whether it says that it runs a script
 * @param elsewhere whether that is another package's
 * @param other that one, by its name or path; empty where it is one of several, or the call does not name it
 */
record ManagerCall(
        String folder,
        Optional<String> script,
        List<String> arguments,
        boolean run,
        boolean elsewhere,
        Optional<String> other) {
    private static final Set<String> MANAGERS = Set.of("npm", "yarn", "pnpm", "bun");
    private static final Set<String> OTHERS = Set.of("--filter", "-F", "-w", "--workspace", "--workspaces", "-ws");
    /** By what follows them, as pnpm's {@code -w} is the root. */
    private static final Map<String, Set<String>> NAMING = Map.of(
            "npm", Set.of("-w", "--workspace"),
            "pnpm", Set.of("--filter", "-F"),
            "yarn", Set.of("workspace"),
            "bun", Set.of("--filter", "-F"));
    /** Of several packages, or those that one depends on: pnpm.io/filtering, 2026-12-01. */
    private static final String SEVERAL = ".*([*!{}\\[\\]]|[.]{3}).*";

    private static final Set<String> FOLDERS = Set.of("--prefix", "-C", "--cwd", "--dir");
    private static final Set<String> UNSAID = Set.of("start", "test", "stop", "restart");

    static boolean is(String program) {
        return MANAGERS.contains(program);
    }

    /** The call without the words that name another package, where it names one and no more. */
    private static Optional<ManagerCall> named(StartedProgram step) {
        List<String> words = new ArrayList<>(step.words());
        Set<String> naming = NAMING.getOrDefault(step.program(), Set.of());
        List<String> names = new ArrayList<>();
        for (int at = 1; at < words.size() && !words.get(at).equals("--"); at++) {
            String[] parts = words.get(at).split("=", 2);
            boolean joined = parts.length > 1 && parts[0].startsWith("--") && naming.contains(parts[0]);
            if (joined || (naming.contains(words.get(at)) && at + 1 < words.size())) {
                words.remove(at);
                names.add(joined ? parts[1] : words.remove(at));
                at--;
            }
        }
        if (names.size() != 1 || names.get(0).matches(SEVERAL)) {
            return Optional.empty();
        }
        ManagerCall call = plain(step.with(words));
        return call.elsewhere
                ? Optional.empty()
                : Optional.of(new ManagerCall(
                        call.folder, call.script, call.arguments, call.run, true, Optional.of(names.get(0))));
    }

    static ManagerCall of(StartedProgram step) {
        return named(step).orElseGet(() -> plain(step));
    }

    private static ManagerCall plain(StartedProgram step) {
        List<String> words =
                new ArrayList<>(step.words().subList(1, step.words().size()));
        String folder = step.folder();
        while (!words.isEmpty() && words.get(0).startsWith("-") && !OTHERS.contains(words.get(0))) {
            String option = words.remove(0);
            if (FOLDERS.contains(option) && !words.isEmpty()) {
                folder = Paths.resolve(folder, words.remove(0));
            }
        }
        if (words.isEmpty()) {
            return new ManagerCall(folder, Optional.empty(), List.of(), false, false, Optional.empty());
        }
        String word = words.get(0);
        boolean run = word.equals("run") || word.equals("run-script");
        boolean elsewhere = word.equals("workspace")
                || words.stream()
                        .anyMatch(each -> OTHERS.contains(each)
                                || each.startsWith("--workspace=")
                                || each.startsWith("--filter="));
        Optional<String> name = words.stream()
                .skip(run ? 1 : 0)
                .filter(each -> !each.startsWith("-"))
                .findFirst();
        boolean may = run || UNSAID.contains(word) || !step.program().equals("npm");
        List<String> rest = name.map(each -> words.subList(words.indexOf(each) + 1, words.size()))
                .orElse(List.of());
        return new ManagerCall(
                folder,
                may ? name : Optional.empty(),
                handedOn(rest, step.program().equals("npm")),
                run,
                elsewhere,
                Optional.empty());
    }

    /** All that stands behind the name; npm keeps what begins with a dash before the first {@code --} (npm-run-script(1)). */
    private static List<String> handedOn(List<String> rest, boolean npm) {
        List<String> arguments = new ArrayList<>();
        boolean own = true;
        for (String word : rest) {
            if (own && word.equals("--")) {
                own = false;
            } else if (!npm || !own || !word.startsWith("-")) {
                arguments.add(word);
            }
        }
        return arguments;
    }
}
