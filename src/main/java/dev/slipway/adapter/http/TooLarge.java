package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A packed file is larger than any engine can be expected to be. */
record TooLarge(String address, long bytes, long most) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return address + " has at least " + bytes + " bytes, more than the " + most + " that are accepted.";
    }

    @Override
    public String remedy() {
        return "Check that the mirror serves Prisma's engines at this address; engines have some 20 MB.";
    }
}
