package dev.slipway.app;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.ServiceLoader;

/** What lies in {@code lib/slipway-services.jar}, beside the libraries that it needs: docs/adr/0021. */
final class Provided {
    private Provided() {}

    /** The one that serves a port; the boot loader's null stands for the class path. */
    static <T> T of(Class<T> port) throws ProblemException {
        return ServiceLoader.load(port, port.getClassLoader())
                .findFirst()
                .orElseThrow(() -> Problem.environment("lib/slipway-services.jar cannot be read.")
                        .remedy("Unpack slipway anew; all jars of lib belong together."));
    }
}
