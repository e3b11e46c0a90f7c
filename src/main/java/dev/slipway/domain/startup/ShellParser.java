package dev.slipway.domain.startup;

import dev.slipway.domain.startup.ShellNode.AndOr;
import dev.slipway.domain.startup.ShellNode.Apart;
import dev.slipway.domain.startup.ShellNode.Cases;
import dev.slipway.domain.startup.ShellNode.Choice;
import dev.slipway.domain.startup.ShellNode.Each;
import dev.slipway.domain.startup.ShellNode.Function;
import dev.slipway.domain.startup.ShellNode.Loop;
import dev.slipway.domain.startup.ShellNode.Not;
import dev.slipway.domain.startup.ShellNode.Pipe;
import dev.slipway.domain.startup.ShellNode.Sequence;
import dev.slipway.domain.startup.ShellNode.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a text for a shell (POSIX Shell Command Language, Shell Grammar); what is broken in it ends where it can. */
final class ShellParser {
    private static final int MOST = 2000;
    private static final int DEEPEST = 100;
    private static final Set<String> CLOSING = Set.of("then", "do", "else", "elif", "fi", "done", "esac", "}");

    private final List<ShellToken> tokens;
    private final List<Simple> commands = new ArrayList<>();
    private int at;
    private int depth;

    ShellParser(String text) {
        this.tokens = ShellLexer.tokens(text);
    }

    ShellNode all() {
        List<ShellNode> nodes = new ArrayList<>();
        while (more()) {
            nodes.add(list());
            // What closes nothing.
            at++;
        }
        return new Sequence(nodes);
    }

    /** All that have words, in their order. */
    List<Simple> commands() {
        return commands;
    }

    private boolean more() {
        return at < tokens.size() && commands.size() < MOST;
    }

    private boolean isSign(String sign) {
        return more() && tokens.get(at).is(sign);
    }

    private boolean isWord(String word) {
        return more() && !tokens.get(at).sign() && tokens.get(at).text().equals(word);
    }

    private boolean takes(String word) {
        boolean there = isWord(word) || isSign(word);
        at += there ? 1 : 0;
        return there;
    }

    private void breaks() {
        while (isSign("\n")) {
            at++;
        }
    }

    /** Up to what closes it. */
    private ShellNode list() {
        List<ShellNode> nodes = new ArrayList<>();
        while (more()) {
            ShellToken token = tokens.get(at);
            if (token.sign() ? token.is(")") || token.is(";;") : CLOSING.contains(token.text())) {
                break;
            }
            if (token.sign() && !token.is("(")) {
                at++;
                continue;
            }
            ShellNode node = joined();
            nodes.add(takes("&") ? new Apart(node, false) : node);
        }
        return new Sequence(nodes);
    }

    private ShellNode joined() {
        List<ShellNode> nodes = new ArrayList<>(List.of(pipe()));
        List<String> signs = new ArrayList<>();
        while (isSign("&&") || isSign("||")) {
            signs.add(tokens.get(at++).text());
            breaks();
            nodes.add(pipe());
        }
        return signs.isEmpty() ? nodes.get(0) : new AndOr(nodes, signs);
    }

    private ShellNode pipe() {
        boolean negated = false;
        while (takes("!")) {
            negated = !negated;
        }
        List<ShellNode> nodes = new ArrayList<>(List.of(command()));
        while (takes("|")) {
            takes("&");
            breaks();
            nodes.add(command());
        }
        ShellNode pipe = nodes.size() == 1 ? nodes.get(0) : new Pipe(nodes);
        return negated ? new Not(pipe) : pipe;
    }

    private ShellNode command() {
        if (!more() || depth > DEEPEST) {
            at = tokens.size();
            return ShellNode.NOTHING;
        }
        depth++;
        ShellNode node = block();
        depth--;
        return node;
    }

    private ShellNode block() {
        if (takes("(")) {
            return new Apart(until(")"), true);
        }
        if (takes("{")) {
            return until("}");
        }
        if (takes("if")) {
            return choice();
        }
        if (isWord("while") || isWord("until")) {
            boolean ends = tokens.get(at++).text().equals("while");
            return new Loop(until("do"), ends, until("done"));
        }
        if (isWord("for") || isWord("select")) {
            skipTo("do");
            return new Each(until("done"));
        }
        if (takes("case")) {
            return cases();
        }
        return takes("function") ? function() : simple();
    }

    private ShellNode until(String end) {
        ShellNode list = list();
        takes(end);
        return list;
    }

    private void skipTo(String word) {
        while (more() && !takes(word)) {
            at++;
        }
    }

    private ShellNode choice() {
        ShellNode condition = until("then");
        ShellNode then = list();
        if (takes("elif")) {
            depth++;
            ShellNode otherwise = depth > DEEPEST ? list() : choice();
            depth--;
            return new Choice(condition, then, otherwise);
        }
        ShellNode otherwise = takes("else") ? list() : ShellNode.NOTHING;
        takes("fi");
        return new Choice(condition, then, otherwise);
    }

    private ShellNode cases() {
        skipTo("in");
        List<ShellNode> bodies = new ArrayList<>();
        breaks();
        while (more() && !takes("esac")) {
            takes("(");
            skipTo(")");
            bodies.add(until(";;"));
            breaks();
        }
        return new Cases(bodies);
    }

    private ShellNode function() {
        String name = more() ? tokens.get(at++).text() : "";
        takes("(");
        takes(")");
        breaks();
        return new Function(name, command());
    }

    private ShellNode simple() {
        int start = at;
        List<String> assigned = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int line = tokens.get(at).line();
        for (; more() && !tokens.get(at).sign(); at++) {
            String word = tokens.get(at).text();
            line = words.isEmpty() ? tokens.get(at).line() : line;
            (words.isEmpty() && isAssignment(word) ? assigned : words).add(word);
        }
        if (words.size() == 1
                && isSign("(")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is(")")) {
            at = start;
            return function();
        }
        Simple simple = new Simple(start, assigned, words, line);
        if (!words.isEmpty()) {
            commands.add(simple);
        }
        return simple;
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.substring(0, equals).chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }
}
