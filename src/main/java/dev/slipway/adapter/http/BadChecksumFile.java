package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Where a checksum should be, there is something else. */
record BadChecksumFile(String address, String beginning) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INTEGRITY;
    }

    @Override
    public String message() {
        return address + " is no checksum file: "
                + (beginning.isEmpty() ? "it is empty." : "it begins with \"" + beginning + "\".");
    }

    @Override
    public String remedy() {
        return "Open the address: a log-in page, a proxy or a mirror that answers everything may stand in between;"
                + " name another mirror with --mirror if so.";
    }
}
