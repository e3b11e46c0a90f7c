package dev.slipway.report.snippet;

/** Resources in Terraform's language and in TypeScript. */
final class CodeSnippets {
    private CodeSnippets() {}

    static String terraform(ConcurrencyLimit setting) {
        return setting.in("""
                resource "aws_lambda_function" "%label%" {
                  function_name = "%name%"
                  role          = aws_iam_role.%label%.arn
                  runtime       = "nodejs22.x"
                  handler       = "index.handler"
                  filename      = "dist.zip"

                  reserved_concurrent_executions = %limit%
                }
                """.replace("%label%", label(setting.name())));
    }

    static String cdk(ConcurrencyLimit setting) {
        return setting.in("""
                new lambda.Function(this, '%id%', {
                  functionName: '%name%',
                  runtime: lambda.Runtime.NODEJS_22_X,
                  handler: 'index.handler',
                  code: lambda.Code.fromAsset('dist'),
                  reservedConcurrentExecutions: %limit%,
                });
                """);
    }

    static String pulumi(ConcurrencyLimit setting) {
        return setting.in("""
                new aws.lambda.Function('%name%', {
                  name: '%name%',
                  runtime: 'nodejs22.x',
                  handler: 'index.handler',
                  role: role.arn,
                  code: new pulumi.asset.FileArchive('dist'),
                  reservedConcurrentExecutions: %limit%,
                });
                """);
    }

    static String sst(ConcurrencyLimit setting) {
        return setting.in("""
                new sst.aws.Function('%id%', {
                  name: '%name%',
                  handler: 'src/index.handler',
                  concurrency: { reserved: %limit% },
                });
                """);
    }

    /** A label begins with a letter or an underscore. */
    private static String label(String name) {
        boolean digitFirst = Character.isDigit(name.charAt(0));
        return digitFirst ? "_" + name : name;
    }
}
