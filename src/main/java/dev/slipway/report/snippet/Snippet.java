package dev.slipway.report.snippet;

import java.util.Locale;

/** The tools that a limit can be written for. */
public enum Snippet {
    AWS_CLI,
    SAM,
    CLOUDFORMATION,
    SERVERLESS,
    TERRAFORM,
    CDK,
    PULUMI,
    SST;

    /** The tool's name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
