package dev.slipway.domain.nowcheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.problem.Evidence;
import dev.slipway.domain.problem.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one file. */
final class Findings {
    private static final int LONGEST = 100;

    private final Document document;
    private final List<ConfigFinding> found = new ArrayList<>();

    Findings(Document document) {
        this.document = document;
    }

    /**
     * A finding at a part of the file.
     *
     * @param message a sentence without the place, which is put before it
     */
    void add(NowRule rule, Pointer at, Node node, String message, String remedy) {
        int line = document.line(node);
        Evidence evidence = new Evidence(document.name(), line, evidence(at, line));
        String pointer = masked(at);
        String place = pointer.isEmpty() ? "" : pointer + ": ";
        found.add(new ConfigFinding(
                pointer,
                new Finding(
                        rule.id(),
                        rule.severity(),
                        rule.title(),
                        Masked.text(place + message),
                        List.of(evidence),
                        Masked.text(remedy),
                        List.of())));
    }

    List<ConfigFinding> found() {
        return List.copyOf(found);
    }

    /** A pointer whose keys hold a login is masked as the URL that it spells. */
    private static String masked(Pointer at) {
        String plain = at.text().replace("~1", "/").replace("~0", "~");
        String masked = Masked.text(plain);
        return masked.equals(plain) ? at.text() : masked;
    }

    /** The line's text; of a variable the place alone, since its value may be a secret. */
    private String evidence(Pointer at, int line) {
        if (at.text().startsWith("/env") || at.text().startsWith("/build/env")) {
            return at.text();
        }
        String text = Masked.text(document.lineText(line));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
