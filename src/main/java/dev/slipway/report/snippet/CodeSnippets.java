package dev.slipway.report.snippet;

/** Resources in Terraform's language and in TypeScript. */
final class CodeSnippets {
    private CodeSnippets() {}

    static String terraform(ConcurrencyLimit setting) {
        return """
                resource "aws_lambda_function" "%label%" {
                  function_name = "%name%"
                  role          = aws_iam_role.%label%.arn
                  runtime       = "nodejs22.x"
                  handler       = "index.handler"
                  filename      = "dist.zip"

                  reserved_concurrent_executions = %limit%
                }
                """.replace("%label%", label(setting.name()))
                .replace("%name%", setting.name())
                .replace("%limit%", Integer.toString(setting.limit()));
    }

    static String cdk(ConcurrencyLimit setting) {
        return """
                new lambda.Function(this, '%id%', {
                  functionName: '%name%',
                  runtime: lambda.Runtime.NODEJS_22_X,
                  handler: 'index.handler',
                  code: lambda.Code.fromAsset('dist'),
                  reservedConcurrentExecutions: %limit%,
                });
                """.replace("%id%", setting.identifier())
                .replace("%name%", setting.name())
                .replace("%limit%", Integer.toString(setting.limit()));
    }

    static String pulumi(ConcurrencyLimit setting) {
        return """
                new aws.lambda.Function('%name%', {
                  name: '%name%',
                  runtime: 'nodejs22.x',
                  handler: 'index.handler',
                  role: role.arn,
                  code: new pulumi.asset.FileArchive('dist'),
                  reservedConcurrentExecutions: %limit%,
                });
                """.replace("%name%", setting.name()).replace("%limit%", Integer.toString(setting.limit()));
    }

    static String sst(ConcurrencyLimit setting) {
        return """
                new sst.aws.Function('%id%', {
                  name: '%name%',
                  handler: 'src/index.handler',
                  concurrency: { reserved: %limit% },
                });
                """.replace("%id%", setting.identifier())
                .replace("%name%", setting.name())
                .replace("%limit%", Integer.toString(setting.limit()));
    }

    /** A label begins with a letter or an underscore. */
    private static String label(String name) {
        boolean digitFirst = Character.isDigit(name.charAt(0));
        return digitFirst ? "_" + name : name;
    }
}
