package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** Why a mirror cannot be exported or verified as asked. */
public final class MirrorProblem {
    private MirrorProblem() {}

    /** A mirror at an address cannot be listed. */
    public static ProblemException nothingNamed(String address) {
        return Problem.usage(address + " cannot be listed, and nothing says which engines it should hold.")
                .remedy("Name them: slipway engine mirror verify " + address
                        + " --prisma 6.19.3 --platform debian-openssl-3.0.x");
    }
}
