package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 as trees. It is made from parsing events and not by the library's composer, which would recurse as deep as
 * its input wants.
 */
final class YamlTree {
    private static final int CODE_POINTS = 16 << 20;

    private YamlTree() {}

    /** The documents of a stream; tags of CloudFormation and others are kept, aliases stand for what they name. */
    static List<Node> parse(String name, String text) throws ProblemException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setCodePointLimit(CODE_POINTS)
                // In one piece: a character of two chars across the end of its buffer crashes its reader (2.10).
                .setBufferSize(text.length() + 2)
                .build();
        TreeBuilder builder = new TreeBuilder(name, new Offsets(text));
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                builder.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw invalid(name, mark, e.getProblem());
        } catch (YamlEngineException e) {
            throw invalid(
                    name,
                    Optional.empty(),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return builder.documents();
    }

    static ProblemException invalid(String name, Optional<Mark> mark, String what) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        return DescriptorProblem.invalidDocument(name, "YAML", line, column, what);
    }
}
