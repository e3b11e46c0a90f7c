package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.secret.MaskedText;
import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds in a file, and what it cannot tell; passwords are masked. */
public final class Findings {
    private static final int LONGEST = 100;
    /** What holds variables, whose values may be secrets. */
    private static final List<String> VARIABLES = List.of("/env", "/build/env", "build.environment");

    private final Document document;
    private final String rule;
    private final Severity severity;
    private final List<Finding> found = new ArrayList<>();
    private final List<Verdict> open = new ArrayList<>();
    private int shownLine;
    private String shown = "";

    Findings(ConfigFile file, String rule) {
        this.document = file.document();
        this.rule = rule;
        this.severity = file.catalogue().severity(rule);
    }

    /**
     * A finding at a part of the file.
     *
     * @param message a sentence without the place, which is put before it
     */
    public void add(Pointer at, Node node, String message, String remedy) {
        // A pointer whose keys hold a login is masked as the URL that it spells.
        String plain = at.text().replace("~1", "/").replace("~0", "~");
        String masked = MaskedText.of(plain);
        if (document.name().endsWith(".toml")) {
            add(plain.isEmpty() ? "" : plain.substring(1).replace('/', '.'), node, message, remedy);
            return;
        }
        add(masked.equals(plain) ? at.text() : masked, node, message, remedy);
    }

    /** A finding at a part of the file that knows its place. */
    public void add(Part part, String message, String remedy) {
        add(part.at(), part.node(), message, remedy);
    }

    /** The same for a place that is a path of keys with dots. */
    public void add(String at, Node node, String message, String remedy) {
        String path = MaskedText.of(at);
        int line = document.line(node);
        String text = VARIABLES.stream().anyMatch(at::startsWith) ? clipped(at) : shown(line);
        add(
                new Place(Place.Kind.FILE, document.name(), line, document.column(node), path, text),
                (path.isEmpty() ? "" : path + ": ") + message,
                remedy);
    }

    /** Its beginning, secrets masked; the file may have all in one line, and many findings there. */
    private String shown(int line) {
        if (line != shownLine) {
            shown = clipped(MaskedText.of(document.lineText(line)));
            shownLine = line;
        }
        return shown;
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A finding about what the file lacks, at the first of these members that it has; else about the whole. */
    public void add(List<String> members, String evidence, String message, String remedy) {
        add(
                members.stream()
                        .flatMap(each -> document.root().asMapping().entry(each).stream())
                        .map(MappingEntry::key)
                        .findFirst()
                        .map(key -> Place.in(document.name(), document.line(key), document.column(key), key.value()))
                        .orElseGet(() -> Place.in(document.name(), 0, evidence)),
                message,
                remedy);
    }

    /** The same where putting into it what it lacks puts it right. */
    public void lacks(List<String> members, String evidence, String message) {
        Fix fix = new Fix.CompleteConfig(document.name());
        add(members, evidence, message, "Run: " + fix.command());
        found.set(found.size() - 1, found.get(found.size() - 1).with(fix));
    }

    /** A finding at a text that another one in its place puts right. */
    public void add(Part part, String message, String remedy, String text) {
        add(part, message, remedy);
        Fix fix = new Fix.SetText(document.name(), part.at().text(), text);
        found.set(found.size() - 1, found.get(found.size() - 1).with(fix));
    }

    /** A finding at a place elsewhere. */
    public void add(Place place, String message, String remedy) {
        found.add(new Finding(rule, severity, MaskedText.of(message), List.of(place), MaskedText.of(remedy)));
    }

    /** Says what could not be told, a clause with its reason. */
    public void open(String why) {
        open.add(new Verdict.NotChecked(MaskedText.of(why)));
    }

    /** Says why the rule has nothing to say of this file, a clause. */
    public void none(String why) {
        open.add(new Verdict.NotApplicable(why));
    }

    List<RuleVerdict> judged() {
        List<Verdict> verdicts = new ArrayList<>();
        if (!found.isEmpty() || open.isEmpty()) {
            verdicts.add(Verdict.of(found));
        }
        verdicts.addAll(open);
        return verdicts.stream().map(verdict -> new RuleVerdict(rule, verdict)).toList();
    }
}
