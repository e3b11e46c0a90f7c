package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.nowcheck.ConfigFinding;
import dev.slipway.domain.nowcheck.Masked;
import dev.slipway.domain.problem.Evidence;
import dev.slipway.domain.problem.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one file. */
final class NetlifyFindings {
    private static final int LONGEST = 100;

    private final Document document;
    private final List<ConfigFinding> found = new ArrayList<>();

    NetlifyFindings(Document document) {
        this.document = document;
    }

    /**
     * A finding at a part of the file.
     *
     * @param at the way there, with dots; it is put before the message
     */
    void add(NetlifyRule rule, String at, Node node, String message, String remedy) {
        int line = document.line(node);
        String text = Masked.text(document.lineText(line));
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        String place = Masked.text(at);
        add(rule, place, new Evidence(document.name(), line, shown), place + ": " + message, remedy);
    }

    /** A finding about the file as a whole. */
    void add(NetlifyRule rule, String evidence, String message, String remedy) {
        add(rule, "", new Evidence(document.name(), 0, evidence), message, remedy);
    }

    private void add(NetlifyRule rule, String at, Evidence evidence, String message, String remedy) {
        Finding finding = new Finding(
                rule.id(),
                rule.severity(),
                rule.title(),
                Masked.text(message),
                List.of(evidence),
                Masked.text(remedy),
                List.of());
        found.add(new ConfigFinding(at, finding));
    }

    List<ConfigFinding> found() {
        return List.copyOf(found);
    }
}
