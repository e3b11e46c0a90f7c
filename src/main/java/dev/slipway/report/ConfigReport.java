package dev.slipway.report;

import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.nowconfig.Migrated;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.nowconfig.MigrateResult;
import dev.slipway.usecase.nowconfig.NowInitResult;
import java.nio.file.Path;
import java.util.List;

/** What was written into the platforms' config files. */
public final class ConfigReport {
    private ConfigReport() {}

    /** For people: what was written, and for which entry points; a dry run is a diff and nothing else. */
    public static String init(NowInitResult result, Path base) {
        StringBuilder text = new StringBuilder(written(result.write(), base));
        if (!result.write().dryRun()) {
            entries(text, result.entries());
            text.append("\nNext: slipway now-config check\n");
        }
        return text.toString();
    }

    /** For people: what was written, and what became of each setting. */
    public static String migrate(MigrateResult result, Path base) {
        String written = written(result.write(), base);
        if (result.write().dryRun()) {
            // Tools that apply a diff pass over what stands before it.
            return steps(result) + '\n' + written;
        }
        StringBuilder text = new StringBuilder(written).append('\n').append(steps(result));
        result.aside()
                .ifPresent(
                        aside -> text.append(
                                "\nnow.json is " + aside.getFileName()
                                        + " now, since Vercel refuses a folder that has both files; remove it when nothing is left to do.\n"));
        return text.append("\nNext: slipway now-config check\n").toString();
    }

    /** What became of each setting, a line for each. */
    public static String steps(MigrateResult result) {
        StringBuilder text = new StringBuilder();
        for (Migrated.MovedSetting step : result.steps()) {
            String word = step.fate().word();
            text.append("  " + word + " ".repeat(9 - word.length()) + Printable.word(step.pointer()) + " (line "
                    + step.line() + ")  " + Printable.word(step.what()) + "\n");
        }
        return text.toString();
    }

    /** The diff of a dry run; else a line for the file, one for each thing inserted and each that was left. */
    static String written(ConfigWrite write, Path base) {
        if (write.dryRun()) {
            return conflicts(write.conflicts()) + diff(write, base);
        }
        StringBuilder text = new StringBuilder(verb(write))
                .append(' ')
                .append(Printable.word(base.relativize(write.rewrite().file()).toString()))
                .append('\n');
        write.inserted()
                .forEach(place ->
                        text.append("  + ").append(Printable.word(place)).append('\n'));
        return text.append(conflicts(write.conflicts())).toString();
    }

    /** What changes, with what is secret masked. */
    static String diff(ConfigWrite write, Path base) {
        return UnifiedDiff.of(List.of(write.rewrite()), base);
    }

    private static String verb(ConfigWrite write) {
        if (!write.rewrite().changes()) {
            return "unchanged";
        }
        if (write.rewrite().before().isEmpty()) {
            return "wrote";
        }
        return write.inserted().isEmpty() ? "replaced" : "merged into";
    }

    private static String conflicts(List<Conflict> conflicts) {
        StringBuilder text = new StringBuilder();
        for (Conflict conflict : conflicts) {
            text.append("  left as it is: " + Printable.word(conflict.pointer()) + " (line " + conflict.line() + "): "
                    + Printable.word(conflict.why()) + "\n");
        }
        return text.toString();
    }

    private static void entries(StringBuilder text, List<EntryPoint> entries) {
        int width = entries.stream().mapToInt(e -> e.path().length()).max().orElse(0);
        text.append('\n');
        for (EntryPoint entry : entries) {
            text.append("  " + Printable.word(entry.path())
                    + " ".repeat(width - entry.path().length() + 2) + Printable.word(entry.why()) + "\n");
        }
    }
}
