package dev.slipway.domain.platform;

/**
 * A library that an engine needs and a host lacks.
 *
 * @param install the packages that bring it, by distribution
 */
public record AbsentLibrary(String name, String install) {
    String warning() {
        return name + " is in no library directory of the host, and the engine needs it: install " + install + ".";
    }
}
