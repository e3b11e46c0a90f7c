package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** The working folder is not where Java believes it to be: nothing in it would be found. */
final class UnseenFolder {
    private UnseenFolder() {}

    /** @param folder its path, as far as it was understood */
    static ProblemException problem(String folder) {
        return Problem.environment(message(folder))
                .remedy(
                        NameEncoding.areUtf8()
                                ? "Rename the folder, or cd to another one."
                                : NameEncoding.remedyOfLocale());
    }

    private static String message(String folder) {
        String what = "The folder you are in cannot be seen: ";
        if (!NameEncoding.areUtf8()) {
            return what + "Java reads file names as " + NameEncoding.encoding() + " here, and " + folder
                    + " has other characters.";
        }
        return NameEncoding.isGarbled(folder)
                ? what + "its name is no UTF-8: " + folder + "."
                : what + folder + " is gone, or is not yours to enter.";
    }
}
