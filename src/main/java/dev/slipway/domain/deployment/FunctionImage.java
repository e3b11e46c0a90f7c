package dev.slipway.domain.deployment;

import java.util.Optional;

/**
 * What runs an image, and the image that the same project builds for it.
 *
 * @param function of AWS Lambda, or the machines of Fly.io
 * @param image by its Dockerfile, or by the platform that a function's file has it built for
 */
public record FunctionImage(Destination function, Destination image) {
    /** Whether the image is one for that: for functions by what it is built on. */
    public boolean isForFunctions() {
        return function.platform() != Platform.LAMBDA
                || isDeclared()
                || image.runtime()
                        .filter(fact -> fact.value().contains("lambda"))
                        .isPresent();
    }

    /** Whether the file that declares the function tells how its image is built. */
    public boolean isDeclared() {
        return image.platform() == Platform.LAMBDA;
    }

    /** The CPU that its base is asked for, or that the tag names; empty where it is that of the machine that builds. */
    public Optional<String> imageCpu() {
        Optional<String> tag = image.runtime().map(fact -> fact.value());
        return image.architecture()
                .map(fact -> fact.value())
                .or(() -> tag.filter(each -> each.endsWith("-arm64")).map(each -> "arm64"))
                .or(() -> tag.filter(each -> each.endsWith("-x86_64")).map(each -> "x86_64"));
    }

    /** The CPU of the function; Lambda's own where nothing names one. */
    public String functionCpu() {
        return function.architecture().map(fact -> fact.value()).orElse("x86_64");
    }
}
