package dev.slipway.report;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.usecase.datasource.DatasourceView;
import dev.slipway.usecase.datasource.NotChecked;
import dev.slipway.usecase.datasource.ParameterView;
import dev.slipway.usecase.datasource.UrlFinding;
import dev.slipway.usecase.datasource.UrlView;
import java.util.List;

/** What {@code datasource show} found, for people. */
public final class DatasourceReport {
    private static final String INDENT = "  ";

    private DatasourceReport() {}

    /** The URLs with their parameters, then what is wrong, then what was not checked. */
    public static String text(DatasourceView view) {
        StringBuilder text = new StringBuilder(head(view)).append('\n');
        view.urls().forEach(url -> url(text, url));
        if (view.project().pool() instanceof PoolOwner.Adapter adapter) {
            text.append('\n');
            Paragraph.append(text, "pool  ", adapter.why());
            view.adapterLine()
                    .ifPresent(line -> text.append(INDENT + "limit it there: ")
                            .append(line)
                            .append('\n'));
        }
        view.findings().forEach(finding -> finding(text, finding));
        if (!view.notChecked().isEmpty()) {
            text.append('\n');
        }
        view.notChecked().forEach(each -> notChecked(text, each));
        return text.toString();
    }

    private static String head(DatasourceView view) {
        String provider = view.provider()
                .map(Provider::title)
                .or(view.project()::provider)
                .orElse("No provider");
        String at = view.project()
                .providerAt()
                .map(place -> " (" + place.shown() + ")")
                .orElse("");
        return Printable.word(provider + at)
                + view.project()
                        .prisma()
                        .map(version -> ", Prisma " + version)
                        .orElse(isGiven(view) ? "" : ", Prisma of unknown version")
                + "\n";
    }

    private static boolean isGiven(DatasourceView view) {
        return view.urls().stream().anyMatch(url -> url.configured().origin() instanceof UrlOrigin.Given);
    }

    private static void url(StringBuilder text, UrlView view) {
        ConfiguredUrl configured = view.configured();
        text.append(configured.field()).append(INDENT);
        text.append(view.url().map(url -> url.masked()).orElse("(not known)")).append('\n');
        Paragraph.append(text, INDENT, origin(configured));
        configured.notes().forEach(note -> Paragraph.append(text, INDENT, note));
        List<ParameterView> parameters = view.parameters();
        int names = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        int values = Math.min(
                24, parameters.stream().mapToInt(p -> value(p).length()).max().orElse(0));
        for (ParameterView parameter : parameters) {
            String start = INDENT
                    + INDENT
                    + padded(parameter.name(), names)
                    + INDENT
                    + padded(value(parameter), values)
                    + INDENT;
            Paragraph.append(text, start, about(parameter));
        }
    }

    private static String about(ParameterView parameter) {
        String about = parameter.about().isEmpty() ? "not known to Prisma" : parameter.about();
        if (parameter.set()) {
            return parameter.effective() ? about : "no effect: " + about;
        }
        return parameter.value().isEmpty() ? about : about + "; without it " + parameter.value();
    }

    private static String value(ParameterView parameter) {
        return parameter.set() ? parameter.value() : "(not set)";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Where the value is written, from the field to the place. */
    static String origin(ConfiguredUrl url) {
        String field = url.at().shown();
        String by = url.variable().map(name -> field + " says " + name + ", ").orElse("");
        UrlOrigin origin = url.origin();
        if (origin instanceof UrlOrigin.EnvFile file) {
            return by + "set in " + file.at().shown() + " (" + file.loader() + ")";
        }
        if (origin instanceof UrlOrigin.ProcessVariable) {
            return by + "set in the process environment";
        }
        if (origin instanceof UrlOrigin.Given) {
            return "given with --url";
        }
        return origin instanceof UrlOrigin.Unknown unknown ? unknown.why() : "written in " + field;
    }

    private static void finding(StringBuilder text, UrlFinding each) {
        text.append('\n')
                .append(each.finding().severity().word())
                .append(' ')
                .append(each.finding().rule())
                .append(INDENT)
                .append(each.finding().title())
                .append('\n');
        Paragraph.append(text, INDENT, each.finding().message());
        for (Place evidence : each.finding().evidence()) {
            String place = INDENT + INDENT + Printable.word(evidence.place()) + INDENT;
            text.append(place).append(Printable.word(evidence.text())).append('\n');
            each.caret()
                    .ifPresent(column ->
                            text.append(" ".repeat(place.length() + column - 1)).append("^\n"));
        }
        Paragraph.append(text, INDENT + "do: ", each.finding().remedy());
    }

    private static void notChecked(StringBuilder text, NotChecked each) {
        Paragraph.append(text, "not checked " + each.rule() + INDENT, each.why());
    }
}
