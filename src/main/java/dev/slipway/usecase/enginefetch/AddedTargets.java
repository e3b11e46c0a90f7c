package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.schema.TargetsEdit;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.port.SchemaSource;
import dev.slipway.port.TextFiles.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The targets of a fetch, written into the generators that generate a client. */
public record AddedTargets(List<Rewrite> rewrites, List<SchemaChange> changes) {
    static final AddedTargets NONE = new AddedTargets(List.of(), List.of());

    /** The change of a schema that adds them; a target that is there already changes nothing. */
    public static AddedTargets plan(List<SchemaSource.Source> sources, List<String> targets) throws ProblemException {
        List<Rewrite> rewrites = new ArrayList<>();
        List<SchemaChange> changes = new ArrayList<>();
        for (SchemaSource.Source source : sources) {
            SchemaText schema = source.schema();
            List<TextEdit> edits = new ArrayList<>();
            for (Block generator : schema.blocks("generator")) {
                if (isClient(generator)) {
                    TargetsEdit.Result.Edited edited = edit(schema, generator, targets);
                    edits.addAll(edited.edits());
                    if (!edited.added().isEmpty()) {
                        String at = schema.name() + ":" + generator.line();
                        changes.add(new SchemaChange(generator.name(), at, edited.added()));
                    }
                }
            }
            if (!edits.isEmpty()) {
                String after = TextEdit.apply(schema.text(), edits);
                rewrites.add(new Rewrite(source.file(), Optional.of(schema.text()), after));
            }
        }
        return new AddedTargets(rewrites, changes);
    }

    private static TargetsEdit.Result.Edited edit(SchemaText schema, Block generator, List<String> targets)
            throws ProblemException {
        TargetsEdit.Result result = TargetsEdit.of(schema, generator, targets);
        if (result instanceof TargetsEdit.Result.FromVariable from) {
            throw Problem.input(schema.name() + ":" + from.line() + ": the binary targets come from the variable "
                            + from.variable() + ", so nothing can be added to them in the schema.")
                    .remedy("Add " + String.join(", ", targets) + " to the value of " + from.variable()
                            + ", a JSON list, and leave --add-target out.");
        }
        return (TargetsEdit.Result.Edited) result;
    }

    private static boolean isClient(Block generator) {
        return generator
                .property("provider")
                .filter(p -> p.value() instanceof SchemaValue.Text text && PrismaPackages.generatesClient(text.value()))
                .isPresent();
    }
}
