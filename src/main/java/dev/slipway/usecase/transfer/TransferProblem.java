package dev.slipway.usecase.transfer;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Why the bytes of a download are no packed engine. */
public sealed interface TransferProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INTEGRITY;
    }

    /** Something else than gzip arrived. */
    record NotGzip(String address, String what) implements TransferProblem {
        @Override
        public String message() {
            return address + " answered with " + what + " where a gzip file was expected.";
        }

        @Override
        public String remedy() {
            return what.startsWith("an HTML")
                    ? "A proxy or login page answered in place of the mirror: open the address in a browser, then set HTTPS_PROXY or --mirror."
                    : "Check what the mirror serves at that address.";
        }
    }

    /** The gzip stream is damaged, cut short, or followed by something else. */
    record DamagedGzip(String address, String reason) implements TransferProblem {
        @Override
        public String message() {
            return "The gzip file from " + address + " is damaged: " + reason + ".";
        }

        @Override
        public String remedy() {
            return "Try again; if it stays so, the copy on the mirror is damaged: slipway engine mirror verify URL";
        }
    }

    /** More came out than any engine has: a gzip bomb, or the wrong file. */
    record TooLarge(String address, long limit) implements TransferProblem {
        @Override
        public String message() {
            return "What " + address + " unpacks to is larger than " + limit + " bytes; no engine is.";
        }

        @Override
        public String remedy() {
            return "Do not use this mirror before you know what it serves there.";
        }
    }
}
