package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * The working folder is not where Java believes it to be: nothing in it would be found.
 *
 * @param folder its path, as far as it was understood
 */
record UnseenFolder(String folder) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        String what = "The folder you are in cannot be seen: ";
        if (!FileNames.areUtf8()) {
            return what + "Java reads file names as " + FileNames.encoding() + " here, and " + folder
                    + " has other characters.";
        }
        return FileNames.isGarbled(folder)
                ? what + "its name is no UTF-8: " + folder + "."
                : what + folder + " is gone, or is not yours to enter.";
    }

    @Override
    public String remedy() {
        return FileNames.areUtf8() ? "Rename the folder, or cd to another one." : FileNames.remedyOfLocale();
    }
}
