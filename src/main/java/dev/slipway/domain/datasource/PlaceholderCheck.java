package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what documentation and templates leave for their reader to fill in. */
record PlaceholderCheck(ReadUrl reading) {
    static Optional<UrlDefect> of(ReadUrl reading) {
        return new PlaceholderCheck(reading).first();
    }

    private Optional<UrlDefect> first() {
        if (isTemplateOfInit()) {
            TextRange whole = new TextRange(
                    reading.anatomy().scheme().end(), reading.anatomy().body().end());
            return Optional.of(defect(
                    Severity.WARNING, whole, "User and password are those of the template that prisma init writes."));
        }
        for (Part part : parts()) {
            String value = part.range().of(reading.text());
            boolean certain = Placeholders.isCertain(value);
            if (certain
                    || (part.secret()
                            && Placeholders.isLikely(value)
                            && !reading.parts().loopback())) {
                String shown = certain ? Masking.printable(value) : "It";
                return Optional.of(defect(
                        certain ? Severity.ERROR : Severity.WARNING,
                        part.range(),
                        shown + " stands where the " + part.name() + " has to be; it looks like a placeholder."));
            }
        }
        return Optional.empty();
    }

    private record Part(String name, TextRange range, boolean secret) {}

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        reading.anatomy().user().ifPresent(range -> parts.add(new Part("user", range, false)));
        password().ifPresent(range -> parts.add(new Part("password", range, true)));
        reading.anatomy().host().ifPresent(range -> parts.add(new Part("host", range, false)));
        reading.anatomy().port().ifPresent(range -> parts.add(new Part("port", range, false)));
        reading.anatomy().database().ifPresent(range -> parts.add(new Part("database", range, false)));
        for (UrlParameter parameter : reading.parameters()) {
            if (parameter.secret() && parameter.assigned()) {
                parts.add(new Part("value of " + parameter.shownName(), parameter.valueRange(), true));
            }
        }
        return parts;
    }

    private Optional<TextRange> password() {
        return reading.anatomy().hidden().stream()
                .filter(range -> reading.anatomy()
                        .user()
                        .filter(user -> user.end() + 1 == range.start())
                        .isPresent())
                .findFirst();
    }

    /** {@code johndoe:randompassword}; for other providers the user differs. */
    private boolean isTemplateOfInit() {
        boolean password = password()
                .filter(range -> range.of(reading.text()).equals("randompassword"))
                .isPresent();
        boolean parameter = reading.parameters().stream()
                .anyMatch(p -> p.secret() && p.value().equals("randompassword"));
        return password || parameter;
    }

    private UrlDefect defect(Severity severity, TextRange range, String message) {
        return reading.defect(
                DefectKind.PLACEHOLDER,
                severity,
                range,
                message,
                Optional.empty(),
                "Write the real value, as your provider's console shows it.");
    }
}
