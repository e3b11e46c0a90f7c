package dev.slipway.domain.project;

import java.util.List;
import java.util.Optional;

/** Tells functions of AWS Lambda in which no client for Node runs. */
public final class LambdaLanguage {
    /** Managed runtimes but Node's: AWS Lambda developer guide, Lambda runtimes. */
    private static final List<String> MANAGED = List.of("python", "java", "dotnet", "ruby", "go1.x");

    private static final String CUSTOM = "provided";

    private LambdaLanguage() {}

    /** Before a language's name where a function is an image: the bases of AWS for Lambda. */
    private static final List<String> BASES = List.of("image:public.ecr.aws/lambda/", "image:amazon/aws-lambda-");

    /** Whether a managed runtime, or the base of a function's image, is of another language than Node's. */
    public static boolean isOther(String runtime) {
        String language = BASES.stream()
                .filter(runtime::startsWith)
                .findFirst()
                .map(base -> runtime.substring(base.length()))
                .orElse(runtime);
        return MANAGED.stream().anyMatch(language::startsWith) || language.startsWith("go:");
    }

    /**
     * The same, of a custom runtime too, which may run any language: a handler {@code file.export} may be one of Node's
     * kin, {@code bootstrap} and {@code public/index.php} are not.
     */
    public static boolean isOther(String runtime, Optional<String> handler) {
        boolean program = handler.filter(name -> !name.contains(".") || name.endsWith(".php"))
                .isPresent();
        return isOther(runtime) || (runtime.startsWith(CUSTOM) && program);
    }
}
