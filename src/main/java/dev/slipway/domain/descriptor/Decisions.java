package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Suppression;
import dev.slipway.domain.judgement.Suppressions;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of {@code slipway.yaml} that say where a project goes, and which findings it lives with. */
record Decisions(Keys keys, Mapping top) {
    private static final List<String> SUPPRESSION = List.of("rule", "file", "reason", "until");
    private static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(Severity::word).toList();

    DeclaredDestination destination() throws ProblemException {
        return new DeclaredDestination(
                keys.word(top, "platform", DeclaredDestination.PLATFORMS),
                keys.word(top, "runtime", List.of()),
                keys.word(top, "arch", DeclaredDestination.ARCHES));
    }

    Optional<Severity> failOn() throws ProblemException {
        return keys.word(top, "fail-on", SEVERITIES)
                .map(fact -> Severity.valueOf(fact.value().toUpperCase(Locale.ROOT)));
    }

    Suppressions suppressions() throws ProblemException {
        List<Suppression> all = new ArrayList<>();
        for (Node item : keys.items(top, "suppress", "{rule: URL003, reason: why}")) {
            Mapping mapping = keys.mapping(item, "a suppression", SUPPRESSION);
            Fact<String> rule = required(mapping, "rule", "URL003");
            all.add(new Suppression(
                    rule.value(),
                    keys.text(mapping, "file").orElse(""),
                    required(mapping, "reason", "why this may stay").value(),
                    until(mapping),
                    keys.values().evidence(item, "rule: " + rule.value())));
        }
        return new Suppressions(all);
    }

    private Fact<String> required(Mapping mapping, String key, String example) throws ProblemException {
        return keys.word(mapping, key, List.of())
                .filter(fact -> !fact.value().isBlank())
                .orElseThrow(() -> keys.wrong(
                        mapping.get(key).orElse(mapping),
                        "a suppression needs a " + key,
                        "Write for example: " + key + ": " + example));
    }

    private Optional<LocalDate> until(Mapping mapping) throws ProblemException {
        Optional<String> text = keys.text(mapping, "until");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw keys.wrong(
                    mapping.get("until").orElseThrow(),
                    "until is " + text.orElseThrow() + ", not a day",
                    "Write it as year, month, day: until: 2027-01-31");
        }
    }
}
