package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.List;
import java.util.Optional;

/** Checks a netlify.toml against Netlify's rules and against what the project's Prisma needs. */
public final class NetlifyCheck {
    private static final List<Rule> RULES = List.of(
            new SchemaRule(),
            new FunctionsShapeRule(),
            new PluginsRule(),
            new ByteOrderMarkRule(),
            new TopKeyRule(),
            new ClientFilesRule(),
            new OtherFilesRule(),
            new BundlerRule(),
            new TargetRule(),
            new ConnectionsRule());

    private NetlifyCheck() {}

    /** One thing that is looked at. */
    interface Rule {
        void check(Subject subject, Findings findings);
    }

    /**
     * What is looked at.
     *
     * @param violations what the schema has against the file
     * @param base the folder that patterns count from, relative to the file's; empty when it is the file's
     * @param names the files in that folder; empty when they are not known
     */
    public record Subject(
            Document document, List<Violation> violations, ClientNeed need, Optional<String> base, List<String> names) {
        public Subject {
            violations = List.copyOf(violations);
            names = List.copyOf(names);
        }

        /** Why it cannot be told whether included_files takes the engine along; empty when it can. */
        Optional<String> openQuestion(IncludedFiles files) {
            return files.judgeable()
                    ? Optional.empty()
                    : Optional.of("its patterns leave the folder that they count from, or use signs that are not judged"
                            + " here");
        }
    }

    /** Checks a file: what is wrong with it, or worth knowing, and what could not be told. */
    public static Findings check(Subject subject) {
        Findings findings = new Findings(subject.document());
        RULES.forEach(rule -> rule.check(subject, findings));
        if (subject.need().engine()) {
            List<String> patterns = new FunctionsConfig(subject.document()).texts(NetlifyToml.INCLUDED_KEY);
            subject.openQuestion(new IncludedFiles(patterns))
                    .ifPresent(why -> findings.open("whether included_files takes the engine along: " + why));
        }
        subject.document().at("context").stream()
                .flatMap(contexts -> contexts.asMapping().entries().stream())
                .filter(entry -> entry.value().asMapping().get("functions").isPresent())
                .map(Entry::key)
                .forEach(key -> findings.open("whether what the context " + key.value()
                        + " sets of the functions takes the engine along: only what stands outside of contexts is"
                        + " weighed"));
        return findings;
    }
}
