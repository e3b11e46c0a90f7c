package dev.slipway.report.snippet;

import java.util.ArrayList;
import java.util.List;

/** The tools that a limit can be written for. */
public enum Snippet {
    AWS_CLI("aws-cli"),
    SAM("sam"),
    CLOUDFORMATION("cloudformation"),
    SERVERLESS("serverless"),
    TERRAFORM("terraform"),
    CDK("cdk"),
    PULUMI("pulumi"),
    SST("sst");

    private final String word;

    Snippet(String word) {
        this.word = word;
    }

    /** The names of all, in order. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Snippet snippet : values()) {
            words.add(snippet.word);
        }
        return words;
    }

    /** The tool of that name, which is one of {@link #words()}. */
    public static Snippet named(String word) {
        for (Snippet snippet : values()) {
            if (snippet.word.equals(word)) {
                return snippet;
            }
        }
        throw new IllegalArgumentException("no tool: " + word);
    }

    /** The text to paste, with a final newline. */
    public String text(ConcurrencyLimit setting) {
        return switch (this) {
            case AWS_CLI -> command(setting) + "\n";
            case SAM -> YamlSnippets.sam(setting);
            case CLOUDFORMATION -> YamlSnippets.cloudFormation(setting);
            case SERVERLESS -> YamlSnippets.serverless(setting);
            case TERRAFORM -> CodeSnippets.terraform(setting);
            case CDK -> CodeSnippets.cdk(setting);
            case PULUMI -> CodeSnippets.pulumi(setting);
            case SST -> CodeSnippets.sst(setting);
        };
    }

    /** The command line that sets the limit, in one line. */
    public static String command(ConcurrencyLimit setting) {
        return "aws lambda put-function-concurrency --function-name " + setting.written()
                + " --reserved-concurrent-executions " + setting.limit();
    }
}
