package dev.slipway.domain.project;

import java.util.List;
import java.util.Optional;

/** Tells functions of AWS Lambda in which no client for Node runs. */
public final class LambdaLanguage {
    /** Managed runtimes but Node's: AWS Lambda developer guide, Lambda runtimes. */
    private static final List<String> MANAGED = List.of("python", "java", "dotnet", "ruby", "go1.x");

    private static final String CUSTOM = "provided";

    private LambdaLanguage() {}

    /** Whether a managed runtime is of another language than Node's. */
    public static boolean isOther(String runtime) {
        return MANAGED.stream().anyMatch(runtime::startsWith);
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
