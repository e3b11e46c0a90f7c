package dev.slipway.domain.startup;

import dev.slipway.domain.startup.ShellNode.Simple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a text for a shell comes to when one of its commands fails and all others do what they are there for. */
final class ShellRun {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 50;
    private static final Set<String> SAYING =
            Set.of("echo", "printf", "sleep", "true", ":", "[", "[[", "test", "exit", "return", "break", "continue");

    private final int failing;
    private final boolean tests;
    private final Map<String, ShellNode> functions = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private List<String> failed = List.of();
    private End end = End.NONE;
    private boolean stops;
    private boolean pipefail;
    private int status;
    private int asking;
    private int depth;
    private int visited;
    private boolean answered;
    private boolean started;
    private boolean stopsThere;

    /** Why what follows is not run. */
    private enum End {
        NONE,
        CONTINUE,
        BREAK,
        FUNCTION,
        TEXT
    }

    /**
     * @param tests how a test ends whose outcome only a run can tell
     * @param stops whether the shell ends at the first failure, as with {@code sh -e}
     */
    ShellRun(Simple failing, boolean tests, boolean stops) {
        this.failing = failing.at();
        this.tests = tests;
        this.stops = stops;
    }

    /** Whether whoever runs the text takes it for well done, or something is started in it after all. */
    boolean goesOn(ShellNode text) {
        run(text);
        return reached() && !fails() && (started || !answered);
    }

    /** Whether the failure is behind us. */
    boolean reached() {
        return !failed.isEmpty();
    }

    /** Whether the failure itself ends the shell, as it does in a text that is read in its place. */
    boolean stopsThere() {
        return stopsThere;
    }

    boolean fails() {
        return status != 0;
    }

    void run(ShellNode node) {
        if (end == End.NONE && visited++ < MOST && depth < DEEPEST) {
            node.in(this);
        }
    }

    /** What a failure of does not end the text, as somebody looks at it. */
    void asked(ShellNode node) {
        asking++;
        run(node);
        asking--;
    }

    /** In a shell of its own, whose end is not that of this one. */
    void apart(ShellNode node) {
        boolean before = stops;
        run(node);
        end = End.NONE;
        stops = before;
    }

    void endsWith(int code) {
        if (end == End.NONE) {
            status = reached() ? code : 0;
        }
    }

    void endsPipe(boolean anyFailed) {
        endsWith((fails() || (pipefail && anyFailed)) ? 1 : 0);
        stopsWhereItFails();
    }

    void stopsWhereItFails() {
        if (fails() && stops && asking == 0) {
            end = End.TEXT;
        }
    }

    /** A choice was made, by the failure itself or by something else. */
    void answers(boolean failure) {
        answered |= failure;
    }

    /** @param again whether it comes to the failure again, and again */
    void leavesLoop(boolean again) {
        boolean left = end == End.BREAK;
        end = left || end == End.CONTINUE ? End.NONE : end;
        if (left) {
            endsWith(0);
        } else if (again) {
            endsWith(1);
            ends(end == End.NONE, End.TEXT);
        }
    }

    void define(String name, ShellNode body) {
        functions.put(name, body);
    }

    void command(Simple simple) {
        List<String> words = simple.words();
        if (simple.at() == failing && !reached()) {
            failed = words;
            stopsThere = stops && asking == 0;
            endsWith(1);
            ends(words.get(0).equals("exec"), End.TEXT);
            stopsWhereItFails();
        } else if (words.isEmpty()) {
            assign(simple.assigned());
        } else if (words.get(0).equals("set")) {
            set(words);
        } else if (functions.containsKey(words.get(0))) {
            call(functions.get(words.get(0)));
        } else if (reached()) {
            status = status(words);
            started |= !SAYING.contains(words.get(0));
            stopsWhereItFails();
        }
    }

    private void ends(boolean does, End how) {
        end = does ? how : end;
    }

    private void call(ShellNode body) {
        depth++;
        run(body);
        depth--;
        ends(end == End.FUNCTION, End.NONE);
    }

    /** {@code code=$?} is kept, so that somebody may look at it later. */
    private void assign(List<String> assigned) {
        int before = status;
        for (String each : assigned) {
            int equals = each.indexOf('=');
            if (equals > 0 && each.endsWith("=$?")) {
                String name = each.substring(0, equals);
                statuses.put("$" + name, before);
                statuses.put("${" + name + "}", before);
            }
        }
        status = 0;
    }

    private void set(List<String> words) {
        boolean on = true;
        for (String word : words.subList(1, words.size())) {
            if (word.equals("--")) {
                break;
            }
            boolean letters = word.startsWith("-") || word.startsWith("+");
            on = letters ? word.startsWith("-") : on;
            stops = ((letters && word.contains("e")) || word.equals("errexit")) ? on : stops;
            pipefail = word.equals("pipefail") ? on : pipefail;
        }
        status = 0;
    }

    private int status(List<String> words) {
        switch (words.get(0)) {
            case "exit", "return" -> {
                end = words.get(0).equals("exit") ? End.TEXT : End.FUNCTION;
                return words.size() > 1 ? number(words.get(1)).orElse(1) : status;
            }
            case "break" -> end = End.BREAK;
            case "continue" -> end = End.CONTINUE;
            case "exec" -> end = End.TEXT;
            case "local", "export", "readonly" -> assign(words);
            case "false" -> {
                return 1;
            }
            case "[", "[[", "test" -> {
                return holds(words) ? 0 : 1;
            }
            default -> {}
        }
        // Once more is no way out of what fails.
        return words.equals(failed) || words.contains("prisma") ? 1 : 0;
    }

    private boolean holds(List<String> words) {
        boolean negated = words.size() > 1 && words.get(1).equals("!");
        for (int i = 2; i + 1 < words.size(); i++) {
            OptionalInt left = number(words.get(i - 1));
            OptionalInt right = number(words.get(i + 1));
            if (left.isPresent() && right.isPresent()) {
                return negated != compares(left.getAsInt(), words.get(i), right.getAsInt());
            }
        }
        return tests;
    }

    private boolean compares(int left, String sign, int right) {
        return switch (sign) {
            case "-eq", "=", "==" -> left == right;
            case "-ne", "!=" -> left != right;
            case "-gt" -> left > right;
            case "-lt" -> left < right;
            default -> tests;
        };
    }

    private OptionalInt number(String word) {
        if (word.equals("$?")) {
            return OptionalInt.of(status);
        }
        Integer kept = statuses.get(word);
        if (kept != null) {
            return OptionalInt.of(kept);
        }
        boolean digits = !word.isEmpty() && word.length() < 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }
}
