package dev.slipway.cli;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Makes the commands that are named work as they stand, on the project that this one was told of.
 *
 * @param project the option that names it, behind a blank; empty text where none is needed
 * @param schema the same of its schema
 * @param prisma the same of its version
 */
record SameProject(String project, String schema, String prisma) {
    private static final String PROGRAM = "slipway ";
    /** Those that bring an engine ask which Prisma is installed. */
    private static final String FETCH = "engine fetch";

    private static final List<String> COMMANDS =
            List.of("datasource ", FETCH, "connections plan", "now-config ", "netlify-config ", "check");

    /** Those of our options that take no value. */
    private static final List<String> FLAGS =
            List.of("--add-target", "--merge", "--force", "--dry-run", "--write", "--fix", "--print", "--update-lock");

    /** Those that take a schema in the place of the project's. */
    private static final List<String> OF_SCHEMAS = List.of("datasource ", FETCH, "check");

    private static final String PRISMA = " --prisma ";

    /**
     * An outcome with commands that work.
     *
     * @param guessed the version that no file of the project tells for certain
     */
    static Outcome of(Line line, Optional<String> guessed, Outcome outcome) {
        String project = line.has(ProjectFolder.PROJECT) ? line.again(ProjectFolder.PROJECT) : "";
        String schema = line.has(ProjectFolder.SCHEMA) ? line.again(ProjectFolder.SCHEMA) : "";
        String prisma = guessed.map(PRISMA::concat).orElse("");
        return (project + schema + prisma).isEmpty()
                ? outcome
                : new SameProject(project, schema, prisma).outcome(outcome);
    }

    private Outcome outcome(Outcome outcome) {
        return new Outcome(
                outcome.judged().stream()
                        .map(each -> each.with(this::finding))
                        .map(each -> each.verdict() instanceof Verdict.NotChecked open
                                ? RuleVerdict.notChecked(each.rule(), text(open.why()))
                                : each)
                        .toList(),
                outcome.suppressed());
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

    /** A text with an option at the end of each command that takes it and has it not. */
    private String text(String text) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(PROGRAM); at >= 0; at = text.indexOf(PROGRAM, at + 1)) {
            int begin = at + PROGRAM.length();
            if (COMMANDS.stream().anyMatch(command -> text.startsWith(command, begin))) {
                int end = end(text, begin);
                String command = text.substring(at, end);
                boolean takesSchema = OF_SCHEMAS.stream().anyMatch(each -> text.startsWith(each, begin));
                boolean fetches = text.startsWith(FETCH, begin) && !command.contains(PRISMA);
                whole.append(text, from, end)
                        .append(fetches ? prisma : "")
                        .append(takesSchema && !command.contains(ProjectFolder.SCHEMA.name()) ? schema : "")
                        .append(command.contains(ProjectFolder.PROJECT.name()) ? "" : project);
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
