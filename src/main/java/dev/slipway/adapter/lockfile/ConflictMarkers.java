package dev.slipway.adapter.lockfile;

import java.util.Optional;

/** Recognises the lines that git leaves in a file whose merge is unfinished. */
final class ConflictMarkers {
    private ConflictMarkers() {}

    /** The marker that {@code line} begins with. */
    static Optional<String> in(String line) {
        if (line.length() < 7) {
            return Optional.empty();
        }
        return switch (line.charAt(0)) {
            case '<' -> marker(line, "<<<<<<<");
            case '>' -> marker(line, ">>>>>>>");
            case '|' -> marker(line, "|||||||");
            case '=' -> line.strip().equals("=======") ? Optional.of("=======") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> marker(String line, String marker) {
        boolean found = line.startsWith(marker) && (line.length() == 7 || line.charAt(7) == ' ');
        return found ? Optional.of(marker) : Optional.empty();
    }
}
