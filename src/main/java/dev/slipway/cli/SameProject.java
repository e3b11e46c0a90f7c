package dev.slipway.cli;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;

/** Makes the commands that remedies name work on the project that this one was told of. */
record SameProject(String option) {
    private static final String PROGRAM = "slipway ";
    private static final List<String> COMMANDS =
            List.of("datasource ", "engine fetch", "connections plan", "now-config ", "netlify-config ", "check");

    /** Those of our options that take no value. */
    private static final List<String> FLAGS =
            List.of("--add-target", "--merge", "--force", "--dry-run", "--write", "--fix", "--print", "--update-lock");

    /** The outcome as it is, where no project was named. */
    static Outcome of(Line line, Outcome outcome) {
        return line.has(ProjectFolder.PROJECT)
                ? new SameProject(line.again(ProjectFolder.PROJECT)).outcome(outcome)
                : outcome;
    }

    private Outcome outcome(Outcome outcome) {
        return new Outcome(
                outcome.judged().stream().map(each -> each.with(this::finding)).toList(), outcome.suppressed());
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.evidence(),
                text(finding.remedy()),
                finding.causes(),
                finding.fix());
    }

    /** A text with the option at the end of each command that takes it and has it not. */
    private String text(String text) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(PROGRAM); at >= 0; at = text.indexOf(PROGRAM, at + 1)) {
            int begin = at + PROGRAM.length();
            if (COMMANDS.stream().anyMatch(command -> text.startsWith(command, begin))) {
                int end = end(text, begin);
                boolean told = text.substring(at, end).contains(ProjectFolder.PROJECT.name());
                whole.append(text, from, end).append(told ? "" : option);
                from = end;
            }
        }
        return whole.append(text.substring(from)).toString();
    }

    /** Where the words of a command end and prose goes on. */
    private static int end(String text, int begin) {
        int end = begin;
        int words = text.startsWith("check", begin) ? 1 : 2;
        boolean value = false;
        for (int at = begin; at < text.length(); ) {
            int blank = text.indexOf(' ', at);
            int next = blank < 0 ? text.length() : blank;
            String word = text.substring(at, next);
            String bare = bare(word);
            boolean isOption = bare.startsWith("--");
            boolean isNumber = !bare.isEmpty() && bare.chars().allMatch(Character::isDigit);
            if (words <= 0 && !value && !isOption && !isNumber) {
                return end;
            }
            end = at + bare.length();
            value = isOption && !FLAGS.contains(bare) && !bare.contains("=");
            words--;
            if (bare.length() < word.length()) {
                return end;
            }
            at = next + 1;
        }
        return end;
    }

    /** Without what ends a clause. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ",.;:)".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
