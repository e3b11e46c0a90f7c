package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.PackagePattern;
import dev.slipway.domain.packaging.PatternScope;
import dev.slipway.domain.packaging.ReplayedPatterns;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PKG003: patterns take the engine out of the package, or put back one that they took out. */
record PatternsDropEngine(String rule) implements Check<ReplayedPatterns> {
    private static final String VERCEL = "vercel.json";

    @Override
    public Verdict judge(ReplayedPatterns subject) {
        if (subject.idle().isPresent()) {
            return new Verdict.NotApplicable(subject.idle().get());
        }
        if (subject.shipped()) {
            return Verdict.PASSED;
        }
        if (subject.open().isPresent()) {
            return new Verdict.NotChecked(subject.open().get());
        }
        List<Finding> findings = new ArrayList<>();
        for (PatternClient client : subject.clients()) {
            // A function of many may do without; which one has a client is not known.
            if (subject.scopes().stream().allMatch(client::isDroppedBy)) {
                findings.add(dropped(subject, client));
            } else {
                kept(subject, client).ifPresent(findings::add);
            }
        }
        return Verdict.of(findings);
    }

    private Finding dropped(ReplayedPatterns subject, PatternClient client) {
        PatternScope scope = subject.scopes().get(0);
        String engine = client.wanted().get(0);
        PackagePattern last = scope.last(engine).orElseThrow();
        String wanted = pattern(engine);
        Finding finding = error(
                "\"" + last.shown() + "\" takes " + engine + " out of the package of " + scope.name()
                        + ", and no later pattern puts it back: the last one that hits a file decides.",
                evidence(scope, engine),
                subject.file().equals(VERCEL)
                        ? "Narrow excludeFiles, or add includeFiles: \"" + client.folder() + "/**\"."
                        : "Add \"" + wanted + "\" behind it.");
        boolean together = subject.scopes().size() == 1 && !subject.file().equals(VERCEL);
        return together ? finding.with(new Fix.PackagePattern(subject.file(), wanted)) : finding;
    }

    private Optional<Finding> kept(ReplayedPatterns subject, PatternClient client) {
        for (PatternScope scope : subject.scopes()) {
            for (String other : client.others()) {
                Optional<PackagePattern> out =
                        scope.revoked(other).filter(each -> each.glob().contains("engine"));
                if (out.isPresent()) {
                    PackagePattern in = scope.last(other).orElseThrow();
                    return Optional.of(warning(
                            "\"" + out.get().shown() + "\" is to keep " + other + " out of the package of "
                                    + scope.name() + ", and \"" + in.shown() + "\" behind it puts it back.",
                            List.of(out.get().place(), in.place()),
                            "Put \"" + in.shown() + "\" in front of \""
                                    + out.get().shown() + "\", or narrow it to \""
                                    + pattern(client.wanted().get(0)) + "\"."));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Place> evidence(PatternScope scope, String engine) {
        List<Place> places = new ArrayList<>();
        PackagePattern last = scope.last(engine).orElseThrow();
        places.add(last.place());
        scope.patterns().stream()
                .filter(each -> !each.equals(last) && each.hits(engine))
                .map(PackagePattern::place)
                .forEach(places::add);
        return places;
    }

    /** One that takes the engine of that name whatever its kind. */
    private static String pattern(String engine) {
        int slash = engine.lastIndexOf('/');
        return engine.substring(0, slash + 1)
                + engine.substring(slash + 1).replaceFirst("\\.(so|dylib|dll)\\.node$", "*");
    }
}
