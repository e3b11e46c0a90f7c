package dev.slipway.rule.engine;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.List;

/** What the findings of this family have in common. */
final class EngineFindings {
    private EngineFindings() {}

    /**
     * One about a file.
     *
     * @param text what proves it, in the file's or the loader's own words
     */
    static Verdict.Found one(
            String rule, Severity severity, Examined file, String text, String message, String remedy) {
        Place at = file.place();
        Place proof = new Place(at.kind(), at.file(), at.line(), at.column(), at.pointer(), text);
        return new Verdict.Found(List.of(new Finding(rule, severity, message, List.of(proof), remedy)));
    }

    /**
     * The path that a file has before it is packed: that behind the artefact's name, {@code dist.zip:node_modules/…} or
     * {@code dist.zip!/node_modules/…}.
     */
    static String inside(String file) {
        int packed = file.indexOf("!/");
        return file.substring(packed < 0 ? file.indexOf(':', 2) + 1 : packed + 2);
    }

    /** Where an engine of the right kind comes from, or the package that a file belongs to. */
    static String again(Examined file) {
        return file.engine().isPresent()
                ? "slipway engine fetch"
                : "Install the package that it belongs to again, on a machine like the one where it is to load.";
    }

    /** A clause as the begin of a sentence; a name at its begin, as libssl.so.3, stays as it is. */
    static String capital(String clause) {
        int space = clause.indexOf(' ');
        boolean word = space > 0 && clause.substring(0, space).chars().allMatch(Character::isLetter);
        return word ? Character.toUpperCase(clause.charAt(0)) + clause.substring(1) : clause;
    }

    /** Names in a sentence: {@code a, b and c}. */
    static String list(List<String> names, String last) {
        int all = names.size();
        return all < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, all - 1)) + " " + last + " " + names.get(all - 1);
    }
}
