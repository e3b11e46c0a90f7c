package dev.slipway.domain.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The simple commands of a text for a shell, and what becomes of it when one of them fails. */
final class ShellText {
    private static final int MOST = 2000;
    private static final Set<String> BEFORE =
            Set.of("then", "do", "else", "elif", "if", "while", "until", "!", "{", "}");
    private static final Set<String> HEADS = Set.of("for", "case", "function", "fi", "done", "esac", "in");

    private final List<ShellToken> tokens;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A command and the sign behind it.
     *
     * @param condition whether a shell asks how it ended
     */
    private record Part(List<String> words, int line, String sign, boolean condition) {}

    private ShellText(String text) {
        this.tokens = ShellLexer.tokens(text);
    }

    /** @param stops whether the shell ends at the first failure, as with {@code sh -e} */
    static List<ShellCommand> commands(String text, boolean stops) {
        ShellText read = new ShellText(text);
        read.cut();
        return read.judged(stops
                || (text.startsWith("#!") && text.lines().findFirst().orElse("").contains(" -e")));
    }

    private void cut() {
        List<String> words = new ArrayList<>();
        boolean condition = false;
        int line = 1;
        for (ShellToken token : tokens) {
            if (parts.size() > MOST) {
                return;
            }
            if (!token.sign()) {
                if (words.isEmpty() && BEFORE.contains(token.text())) {
                    condition = Set.of("if", "elif", "while", "until", "!").contains(token.text())
                            || (condition && token.text().equals("!"));
                    continue;
                }
                if (words.isEmpty() && isAssignment(token.text())) {
                    continue;
                }
                line = words.isEmpty() ? token.line() : line;
                words.add(token.text());
            } else if (!words.isEmpty()) {
                parts.add(new Part(List.copyOf(words), line, token.text(), condition));
                condition = condition && (token.is("&&") || token.is("||"));
                words.clear();
            } else if (!parts.isEmpty() && !token.is("(")) {
                // A sign behind the end of a block is that of the block's last command.
                Part last = parts.remove(parts.size() - 1);
                String sign = token.is("\n") || last.sign().equals("||") ? last.sign() : token.text();
                parts.add(new Part(last.words(), last.line(), sign, last.condition()));
            }
        }
        if (!words.isEmpty()) {
            parts.add(new Part(List.copyOf(words), line, "", condition));
        }
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.substring(0, equals).chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private List<ShellCommand> judged(boolean stopsAtFirst) {
        boolean stops = stopsAtFirst;
        List<ShellCommand> commands = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.words().get(0).equals("set") && part.words().size() > 1) {
                String option = part.words().get(1);
                boolean named = part.words().contains("errexit");
                stops = (option.startsWith("-") && (option.contains("e") || named))
                        || (stops && !(option.startsWith("+") && (option.contains("e") || named)));
            }
            if (!HEADS.contains(part.words().get(0))) {
                commands.add(new ShellCommand(part.words(), part.line(), isIgnored(i, stops)));
            }
        }
        return commands;
    }

    private boolean isIgnored(int at, boolean stops) {
        Part part = parts.get(at);
        if (part.condition() || at + 1 == parts.size()) {
            return part.sign().equals("&") && at + 1 < parts.size();
        }
        // A list of && ends with how its last member ended, or with the first that failed.
        int last = at;
        while (last + 1 < parts.size() && parts.get(last).sign().equals("&&")) {
            last++;
        }
        String sign = parts.get(last).sign();
        if (sign.equals("||")) {
            return !fails(last + 1);
        }
        if (last + 1 == parts.size()) {
            return false;
        }
        boolean asked = parts.get(last + 1).words().stream().anyMatch(word -> word.contains("$?"));
        return sign.equals("&") || sign.equals("|") || (!stops && !asked);
    }

    /** Whether what stands behind {@code ||} ends the text after all. */
    private boolean fails(int from) {
        for (int i = from; i < parts.size(); i++) {
            List<String> words = parts.get(i).words();
            String first = words.get(0);
            if (first.equals("false")
                    || ((first.equals("exit") || first.equals("return")) && !words.equals(List.of(first, "0")))) {
                return true;
            }
            if (parts.get(i).sign().equals("\n") || parts.get(i).sign().isEmpty()) {
                return first.equals("prisma") || words.contains("prisma");
            }
        }
        return false;
    }
}
