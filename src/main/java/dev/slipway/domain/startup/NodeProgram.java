package dev.slipway.domain.startup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of Node that is started and migrates by a call of its own, as the entrypoint that Fly.io writes does
 * (fly-apps/dockerfile-node, docker-entrypoint.js, 2026-11-30).
 */
record NodeProgram(String path, List<String> arguments) {
    private static final Set<String> NODE = Set.of("node", "bun", "tsx");
    private static final Pattern CALL = Pattern.compile(
            "\\bexec\\w*+\\(\\s*+[\"'`]((?:npx |pnpm |yarn |bunx )?+prisma (?:migrate deploy|db push)[^\"'`\\n]*+)");

    /** Empty where a step starts another one. */
    static Optional<NodeProgram> of(StartedProgram step) {
        List<String> words = step.words();
        int at = NODE.contains(step.program()) ? 1 : 0;
        boolean script = at < words.size() && words.get(at).matches(".*\\.[cm]?js");
        return script
                ? Optional.of(new NodeProgram(words.get(at), words.subList(at + 1, words.size())))
                : Optional.empty();
    }

    /** The call as it stands in the program's text. */
    static Optional<Call> call(StartText text) {
        Matcher matcher = CALL.matcher(text.text());
        while (matcher.find()) {
            List<String> before =
                    (text.text().substring(0, matcher.start()) + '.').lines().toList();
            if (!isComment(before.get(before.size() - 1).strip())) {
                return Optional.of(new Call(matcher.group(1), before.size()));
            }
        }
        return Optional.empty();
    }

    private static boolean isComment(String before) {
        return before.contains("//") || before.startsWith("*") || before.startsWith("/*");
    }

    /** A line for a shell, and where it stands. */
    record Call(String command, int line) {}
}
