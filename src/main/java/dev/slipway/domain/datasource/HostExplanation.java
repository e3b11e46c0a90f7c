package dev.slipway.domain.datasource;

import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Explains a host or a port that no URL parser takes. */
record HostExplanation(ReadUrl reading, Flaw flaw) {
    UrlDefect explained() {
        return switch (flaw.kind()) {
            case EMPTY_HOST ->
                error(
                        "No host stands before the port, or between the @ and what follows.",
                        "Write the host, such as localhost.");
            case SEVERAL_HOSTS ->
                error(
                        "The URL names several hosts. Prisma takes one; it reads the rest as a port.",
                        "Name one host, such as a load balancer or the cluster's own name.");
            case SRV_HOST ->
                error(
                        "A mongodb+srv URL names one host and no port: hosts and ports come from DNS. MongoDB's driver"
                                + " refuses it (P1013).",
                        "Leave the port and every further host out, or begin with mongodb://.");
            case BARE_IPV6 ->
                reading.error(
                        flaw,
                        "The IPv6 address stands without brackets, so its colons are read as the beginning of a port.",
                        bracketed(flaw.range()),
                        "Write it in brackets: [ADDRESS]:PORT.");
            case INVALID_PORT -> port();
            default -> host();
        };
    }

    private UrlDefect port() {
        String says = reading.kind().standard() ? " Prisma says \"invalid port number in database URL\" (P1013)." : "";
        if (reading.masking().hides(flaw.range())) {
            return error(
                    "What follows the colon is no port, and no @ shows where a password ends." + says,
                    "Write USER:PASSWORD@HOST:PORT, or a port from 0 to 65535 behind the host.");
        }
        String found = flaw.range().of(reading.text());
        if (Scan.variable(found, 0, found.length()) == found.length() && !found.isEmpty()) {
            String name = found.substring(1);
            return error(
                    "The port " + Masking.printable(found) + " is no number: Prisma replaces ${" + name
                            + "} in .env files, and never $" + name + "." + says,
                    "Write ${" + name + "} in a .env file, or the number itself.");
        }
        return error(
                "The port " + Masking.printable(flaw.range().of(reading.text())) + " is not a number from 0 to 65535."
                        + says,
                "Correct the port, or leave it and its colon out.");
    }

    private UrlDefect host() {
        boolean hidden = reading.masking().hides(flaw.range());
        String character = hidden || flaw.range().length() != 1
                ? "The host cannot be read."
                : "A host cannot hold a "
                        + named(reading.text().charAt(flaw.range().start())) + " ("
                        + reading.at(flaw.range().start()) + ").";
        return error(character, "Correct the host; an IPv6 address goes in brackets.");
    }

    private static String named(char c) {
        return c == ' ' ? "space" : "raw " + Masking.printable(String.valueOf(c));
    }

    /** Where the port begins in a bare address cannot be told, so all of it goes inside. */
    private Optional<String> bracketed(TextRange range) {
        return Optional.of(reading.masking()
                .corrected(List.of(TextEdit.insert(range.start(), "["), TextEdit.insert(range.end(), "]"))));
    }

    private UrlDefect error(String message, String remedy) {
        return reading.error(flaw, message, Optional.empty(), remedy);
    }
}
