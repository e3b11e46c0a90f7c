package dev.slipway.report.snippet;

import java.util.List;
import java.util.Locale;

/** Templates and configurations in YAML. */
final class YamlSnippets {
    private static final List<String> NO_STRINGS = List.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlSnippets() {}

    static String sam(ConcurrencyLimit setting) {
        return setting.in("""
                AWSTemplateFormatVersion: "2010-09-09"
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  %id%:
                    Type: AWS::Serverless::Function
                    Properties:
                      FunctionName: "%name%"
                      Handler: index.handler
                      Runtime: nodejs22.x
                      CodeUri: .
                      ReservedConcurrentExecutions: %limit%
                """);
    }

    static String cloudFormation(ConcurrencyLimit setting) {
        return setting.in("""
                AWSTemplateFormatVersion: "2010-09-09"
                Parameters:
                  %id%RoleArn:
                    Type: String
                  %id%Bucket:
                    Type: String
                  %id%Key:
                    Type: String
                Resources:
                  %id%:
                    Type: AWS::Lambda::Function
                    Properties:
                      FunctionName: "%name%"
                      Handler: index.handler
                      Runtime: nodejs22.x
                      Role: !Ref %id%RoleArn
                      Code:
                        S3Bucket: !Ref %id%Bucket
                        S3Key: !Ref %id%Key
                      ReservedConcurrentExecutions: %limit%
                """);
    }

    static String serverless(ConcurrencyLimit setting) {
        return setting.in("""
                service: my-service
                provider:
                  name: aws
                  runtime: nodejs22.x
                functions:
                  %key%:
                    handler: index.handler
                    reservedConcurrency: %limit%
                """.replace("%key%", key(setting.name())));
    }

    /** Quoted where YAML would take it for a number, a truth value or nothing. */
    private static String key(String name) {
        boolean letterFirst = Character.isLetter(name.charAt(0));
        boolean plain = letterFirst && !NO_STRINGS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : '"' + name + '"';
    }
}
