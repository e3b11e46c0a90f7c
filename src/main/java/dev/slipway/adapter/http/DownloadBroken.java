package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A download ended before the file did. */
record DownloadBroken(String address, String progress, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The download of " + address + " broke off after " + progress + ": " + why + ".";
    }

    @Override
    public String remedy() {
        return "Try again; if it stays so, name another mirror with --mirror.";
    }
}
