package dev.slipway.domain.startup;

import dev.slipway.domain.startup.ShellNode.Simple;
import java.util.List;

/** The simple commands of a text for a shell, and what becomes of it when one of them fails. */
record ShellText(ShellNode all, boolean stops) {
    /** @param stops whether the shell ends at the first failure, as with {@code sh -e} */
    static List<ShellCommand> commands(String text, boolean stops) {
        ShellParser parser = new ShellParser(text);
        ShellText read = new ShellText(parser.all(), stops);
        return parser.commands().stream().map(read::judged).toList();
    }

    /** A test that only a run can decide excuses nobody: what goes on goes on however it ends. */
    private ShellCommand judged(Simple command) {
        ShellRun run = new ShellRun(command, true, stops);
        boolean ignored = run.goesOn(all) && new ShellRun(command, false, stops).goesOn(all);
        return new ShellCommand(command.words(), command.line(), ignored, run.stopsThere());
    }
}
