package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.port.TextFiles.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The change of a file that changes a URL where it is written. */
final class Rewriting {
    private Rewriting() {}

    /**
     * The change.
     *
     * @param masked the new URL for people, where it cannot be written
     */
    static Rewrite of(ConfiguredUrl url, List<TextEdit> edits, String masked) throws ProblemException {
        UrlOrigin origin = url.origin();
        if (origin instanceof UrlOrigin.SchemaLiteral literal) {
            return inSchema(literal, edits);
        }
        if (origin instanceof UrlOrigin.EnvFile file) {
            return inEnvFile(file, edits);
        }
        throw new ProblemException(notWritable(url, masked));
    }

    private static Rewrite inSchema(UrlOrigin.SchemaLiteral origin, List<TextEdit> edits) {
        SchemaText before = origin.schema();
        List<TextEdit> inText = new ArrayList<>();
        before.literal(origin.property())
                .ifPresent(literal -> edits.forEach(edit -> inText.add(SchemaText.edit(literal, edit))));
        return new Rewrite(origin.at().file(), Optional.of(before.text()), TextEdit.apply(before.text(), inText));
    }

    private static Rewrite inEnvFile(UrlOrigin.EnvFile origin, List<TextEdit> edits) {
        String before = origin.file().text();
        List<TextEdit> inText = new ArrayList<>();
        for (TextEdit edit : edits) {
            TextRange written = origin.entry().mapped().written(new TextRange(edit.start(), edit.end()));
            inText.add(TextEdit.replace(written, edit.replacement()));
        }
        return new Rewrite(origin.at().file(), Optional.of(before), TextEdit.apply(before, inText));
    }

    private static Problem notWritable(ConfiguredUrl url, String masked) {
        if (url.origin() instanceof UrlOrigin.ProcessVariable variable) {
            boolean other = !url.notes().isEmpty();
            String notes = other ? " " + String.join(" ", url.notes()) : "";
            return LimitProblem.notWritable(
                    variable.name() + " comes from the process environment, where slipway cannot change it." + notes,
                    masked,
                    "Set it so where the variable comes from; slipway datasource limit … --print prints it whole."
                            + (other ? " To change the file instead, unset " + variable.name() + " first." : ""));
        }
        if (url.origin() instanceof UrlOrigin.Descriptor) {
            return LimitProblem.notWritable(
                    "The deployed process gets its URL from " + url.where() + ", where slipway writes no URL.",
                    masked,
                    "Set it so by hand, best in a .env file that it names, or in a secret of the platform.");
        }
        return LimitProblem.notWritable(
                "The URL is in " + url.where() + ", which is code that slipway does not change.",
                masked,
                "Set it so by hand; slipway datasource limit … --print prints it whole.");
    }
}
