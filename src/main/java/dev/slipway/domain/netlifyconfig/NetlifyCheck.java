package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a netlify.toml against Netlify's rules and against what the project's Prisma needs. */
public final class NetlifyCheck {
    private static final List<Rule> RULES = List.of(
            new FunctionsShapeRule(),
            new TopKeyRule(),
            new ClientFilesRule(),
            new BundlerRule(),
            new TargetRule(),
            new ConnectionsRule());

    private NetlifyCheck() {}

    /** One thing that is looked at. */
    interface Rule {
        void check(Subject subject, Findings findings);
    }

    /** What is looked at. */
    record Subject(Document document, ClientNeed need) {
        /** Why it cannot be told whether included_files takes the engine along; empty when it can. */
        Optional<String> openQuestion(IncludedFiles files) {
            if (document.at("build", "base").isPresent()) {
                return Optional.of("[build] base is set, and the patterns count from there");
            }
            return files.judgeable()
                    ? Optional.empty()
                    : Optional.of("its patterns use signs that are not judged here");
        }
    }

    /**
     * What was found.
     *
     * @param findings errors first, then in the order of the file
     * @param notChecked what could not be told, each a clause with its reason
     */
    public record Result(List<ConfigFinding> findings, List<String> notChecked) {
        public Result {
            findings = List.copyOf(findings);
            notChecked = List.copyOf(notChecked);
        }
    }

    /** Checks a file. */
    public static Result check(Document document, ClientNeed need) {
        Subject subject = new Subject(document, need);
        Findings findings = new Findings(document);
        RULES.forEach(rule -> rule.check(subject, findings));
        return new Result(findings.found(), notChecked(subject));
    }

    private static List<String> notChecked(Subject subject) {
        List<String> open = new ArrayList<>();
        if (subject.need().engine()) {
            List<String> patterns = new FunctionsConfig(subject.document()).texts(NetlifyToml.INCLUDED_KEY);
            subject.openQuestion(new IncludedFiles(patterns))
                    .ifPresent(why -> open.add("whether included_files takes the engine along: " + why));
        }
        subject.document().at("context").stream()
                .flatMap(contexts -> contexts.asMapping().entries().stream())
                .filter(entry -> entry.value().asMapping().get("functions").isPresent())
                .map(Entry::key)
                .forEach(key -> open.add("the functions' settings of the context " + key.value()
                        + ": only those outside of contexts are read"));
        return open;
    }
}
