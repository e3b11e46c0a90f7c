package dev.slipway.cli;

import java.util.Map;

/**
 * Where a run is looked at from.
 *
 * @param terminal whether standard error is a terminal
 * @param screen whether standard output is one
 * @param interruption by which it is asked to end
 */
public record Seat(boolean terminal, boolean screen, Interruption interruption) {
    /** Without those that only keep what is drawn: logs of CI, and terminals that cannot draw. */
    Seat in(Map<String, String> environment) {
        boolean draws = !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM"));
        return new Seat(terminal && draws, screen && draws, interruption);
    }
}
