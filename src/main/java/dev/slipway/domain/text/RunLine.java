package dev.slipway.domain.text;

import java.util.regex.Pattern;

/** What a line of a script, a Dockerfile or a pipeline runs: no comment, no name of a step, nothing that is only printed. */
public final class RunLine {
    /** Of GitHub, GitLab, CircleCI, Azure, Bitbucket and Buildkite; in a flow of YAML too. */
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*+(?:-\\s+)?(?:LABEL\\s|[\"']?(?:name|displayName|description|title|label|message)[\"']?\\s*+:\\s).*+"
                    + "|(?<=[{,])\\s*+(?:name|displayName|description|title|label|message)\\s*+:\\s[^,}]*+"
                    + "|^.*:\\s*+$");

    /** What a command in it would print, {@code $(…)}, is run; a variable is not. */
    private static final Pattern PRINTED = Pattern.compile("\\b(?:echo|printf)(?:\\s++(?:"
            + "\"(?:[^\"$`\\\\]++|\\\\.|[$](?![(]))*+\""
            + "|'[^']*+'"
            + "|(?:[^\\s;&|\"'$`()\\\\]++|\\\\.|[$](?![(]))++))++");

    private RunLine() {}

    public static String of(String line) {
        String code = HashComment.without(line);
        boolean named = code.indexOf(':') >= 0 || code.contains("LABEL");
        String run = named ? NAMED.matcher(code).replaceAll("") : code;
        boolean printed = run.contains("echo") || run.contains("printf");
        return printed ? PRINTED.matcher(run).replaceAll("echo") : run;
    }
}
