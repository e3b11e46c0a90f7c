package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns a {@code file:} address into a folder. */
final class FolderAddress {
    private FolderAddress() {}

    /** Takes {@code file:///x}, {@code file:/x}, {@code file:x} and {@code file:C:\x}. */
    static Path folder(String address, Path workingFolder) throws ProblemException {
        String path = withoutAuthority(address.substring("file:".length()));
        boolean windows = workingFolder.getFileSystem().getSeparator().equals("\\");
        if (windows && path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':') {
            path = path.substring(1);
        }
        try {
            return workingFolder.resolve(decoded(path)).normalize();
        } catch (InvalidPathException e) {
            throw HttpProblem.badMirrorAddress(address, "mirror", "it is no path: " + e.getReason())
                    .because(e);
        }
    }

    private static String withoutAuthority(String path) {
        if (path.startsWith("///")) {
            return path.substring(2);
        }
        return path.startsWith("//localhost/") ? path.substring("//localhost".length()) : path;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A folder with a percent sign in its name, written as it is.
            return path;
        }
    }
}
