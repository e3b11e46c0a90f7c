package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the rules find in one file, and what they cannot tell; passwords are masked. */
public final class Findings {
    private static final int LONGEST = 100;
    /** What holds variables, whose values may be secrets. */
    private static final List<String> VARIABLES = List.of("/env", "/build/env", "build.environment");

    private final Document document;
    private final List<ConfigFinding> found = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();

    public Findings(Document document) {
        this.document = document;
    }

    /**
     * A finding at a part of the file.
     *
     * @param message a sentence without the place, which is put before it
     */
    public void add(ConfigRule rule, Pointer at, Node node, String message, String remedy) {
        // A pointer whose keys hold a login is masked as the URL that it spells.
        String plain = at.text().replace("~1", "/").replace("~0", "~");
        String masked = MaskedText.of(plain);
        if (document.name().endsWith(".toml")) {
            String path = plain.isEmpty() ? "" : plain.substring(1).replace('/', '.');
            add(rule, path, node, message, remedy);
            return;
        }
        add(rule, masked.equals(plain) ? at.text() : masked, node, message, remedy);
    }

    /** A finding at a part of the file that knows its place. */
    public void add(ConfigRule rule, Part part, String message, String remedy) {
        add(rule, part.at(), part.node(), message, remedy);
    }

    /** The same for a place that is a path of keys with dots. */
    public void add(ConfigRule rule, String at, Node node, String message, String remedy) {
        String place = at.isEmpty() ? "" : MaskedText.of(at) + ": ";
        add(rule, MaskedText.of(at), document.column(node), evidence(at, document.line(node)), place + message, remedy);
    }

    /** A finding about the file as a whole. */
    public void add(ConfigRule rule, String evidence, String message, String remedy) {
        add(rule, "", 0, Place.in(document.name(), 0, evidence), message, remedy);
    }

    private void add(ConfigRule rule, String at, int column, Place evidence, String message, String remedy) {
        found.add(new ConfigFinding(
                at,
                column,
                new Finding(
                        rule.id(),
                        rule.severity(),
                        rule.title(),
                        MaskedText.of(message),
                        List.of(evidence),
                        MaskedText.of(remedy),
                        List.of())));
    }

    /** Says what could not be told, a clause with its reason. */
    public void open(String why) {
        notChecked.add(MaskedText.of(why));
    }

    /** Errors first, then in the order of the file. */
    public List<ConfigFinding> found() {
        return found.stream()
                .sorted(Comparator.comparing(
                                (ConfigFinding each) -> each.finding().severity())
                        .thenComparing(each -> each.finding().evidence().get(0).line())
                        .thenComparing(each -> each.finding().rule()))
                .toList();
    }

    public List<String> notChecked() {
        return List.copyOf(notChecked);
    }

    private Place evidence(String at, int line) {
        String text = VARIABLES.stream().anyMatch(at::startsWith) ? at : MaskedText.of(document.lineText(line));
        return Place.in(document.name(), line, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
