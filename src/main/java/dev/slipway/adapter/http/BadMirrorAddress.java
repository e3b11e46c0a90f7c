package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** The address of a mirror cannot be used. */
record BadMirrorAddress(String address, String from, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + address + "\" (" + from + ") is no address of a mirror: " + why + ".";
    }

    @Override
    public String remedy() {
        return "Give an address such as https://mirror.example.com/prisma or file:mirror.";
    }
}
