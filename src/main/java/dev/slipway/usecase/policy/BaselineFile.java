package dev.slipway.usecase.policy;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.judgement.Baseline;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code slipway/baseline/v1}, a JSON file. */
final class BaselineFile {
    private static final String SCHEMA = "slipway/baseline/v1";

    private BaselineFile() {}

    static Baseline read(Document document) throws ProblemException {
        if (!document.at("schema").flatMap(Node::asText).equals(Optional.of(SCHEMA))) {
            throw wrong(document, document.root(), "it is no baseline: \"schema\" is not " + SCHEMA);
        }
        Node findings = document.at("findings").orElse(document.root());
        if (!(findings instanceof Sequence list)) {
            throw wrong(document, findings, "\"findings\" is no list");
        }
        List<Baseline.Entry> entries = new ArrayList<>();
        for (Node item : list.items()) {
            entries.add(new Baseline.Entry(
                    text(document, item, "rule"), text(document, item, "file"), text(document, item, "fingerprint")));
        }
        return new Baseline(entries);
    }

    private static String text(Document document, Node item, String key) throws ProblemException {
        return item.asMapping()
                .get(key)
                .flatMap(Node::asText)
                .orElseThrow(() -> wrong(document, item, "a finding has no \"" + key + "\""));
    }

    private static ProblemException wrong(Document document, Node node, String what) {
        return Problem.input(
                        document.name() + ":" + document.line(node) + ":" + document.column(node) + ": " + what + ".")
                .remedy("Write it anew: --baseline " + document.name() + " --update-baseline");
    }

    static String text(Baseline baseline) {
        return JsonLayout.STANDARD.file(JsonValue.object(
                JsonValue.member("schema", JsonValue.text(SCHEMA)),
                JsonValue.member(
                        "findings",
                        JsonValue.array(baseline.entries().stream()
                                .map(each -> JsonValue.object(
                                        JsonValue.member("rule", JsonValue.text(each.rule())),
                                        JsonValue.member("file", JsonValue.text(each.file())),
                                        JsonValue.member("fingerprint", JsonValue.text(each.fingerprint()))))
                                .toList()))));
    }
}
