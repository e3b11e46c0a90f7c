package dev.slipway.usecase.transfer;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Why the bytes of a download are no packed engine. */
public final class TransferProblem {
    private TransferProblem() {}

    /** Something else than gzip arrived. */
    public static Problem notGzip(String address, String what) {
        return new Problem(
                Kind.INTEGRITY,
                address + " answered with " + what + " where a gzip file was expected.",
                what.startsWith("an HTML")
                        ? "A proxy or login page answered in place of the mirror: open the address in a browser, then set HTTPS_PROXY or --mirror."
                        : "Check what the mirror serves at that address.");
    }
}
