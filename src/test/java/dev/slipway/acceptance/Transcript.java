package dev.slipway.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A console block of a document that shows a real run.
 *
 * @param folder of the repository, where the command runs
 * @param continued whether it runs in what the command before it has left
 * @param command as a shell reads it
 * @param first the line after the command, counted from 0
 * @param end the line that closes the block
 */
record Transcript(String folder, boolean continued, String command, int first, int end) {
    private static final String OPENS = "<!-- transcript: ";
    private static final String CLOSES = " -->";
    private static final String CONTINUED = " (continued)";

    /** Those of a document, in order. */
    static List<Transcript> in(List<String> lines) {
        List<Transcript> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Optional<String> folder = folder(lines.get(at));
            if (folder.isPresent()) {
                found.add(after(at, folder.get(), lines));
            }
        }
        return found;
    }

    private static Optional<String> folder(String line) {
        return line.startsWith(OPENS) && line.endsWith(CLOSES)
                ? Optional.of(line.substring(OPENS.length(), line.length() - CLOSES.length()))
                : Optional.empty();
    }

    private static Transcript after(int marker, String folder, List<String> lines) {
        int command = marker + 2;
        if (command >= lines.size()
                || !lines.get(marker + 1).equals("```console")
                || !lines.get(command).startsWith("$ ")) {
            throw new AssertionError("no console block with a command after line " + (marker + 1));
        }
        int length = lines.subList(command, lines.size()).indexOf("```");
        if (length < 0) {
            throw new AssertionError("the block after line " + (marker + 1) + " is not closed");
        }
        boolean continued = folder.endsWith(CONTINUED);
        String place = continued ? folder.substring(0, folder.length() - CONTINUED.length()) : folder;
        return new Transcript(place, continued, lines.get(command).substring(2), command + 1, command + length);
    }
}
