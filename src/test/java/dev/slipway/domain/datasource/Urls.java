package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to read and edit URLs in tests. */
final class Urls {
    private Urls() {}

    static ConnectionUrl read(String text) {
        return ConnectionUrl.read(text, Optional.empty());
    }

    static ConnectionUrl read(String text, Provider provider) {
        return ConnectionUrl.read(text, Optional.of(provider));
    }

    /** PostgreSQL for texts without a scheme of a provider. */
    static Provider provider(String text) {
        for (Provider provider : Provider.values()) {
            if (provider.schemes().stream().anyMatch(text::startsWith)) {
                return provider;
            }
        }
        return Provider.POSTGRESQL;
    }

    /** What is wrong, as {@code error INVALID_PORT} and the like. */
    static List<String> faults(ConnectionUrl url) {
        return url.defects().stream()
                .map(defect -> defect.severity().word() + " " + defect.kind())
                .toList();
    }

    static List<DefectKind> errors(ConnectionUrl url) {
        return url.defects().stream()
                .filter(defect -> defect.severity() == Severity.ERROR)
                .map(UrlDefect::kind)
                .toList();
    }

    static UrlDefect only(ConnectionUrl url) {
        if (url.defects().size() != 1) {
            throw new AssertionError(url + ": " + url.defects());
        }
        return url.defects().get(0);
    }

    /** The text after the edit. */
    static String edited(ConnectionUrl url, Map<PoolSetting, String> settings) {
        if (UrlEdit.set(url, settings) instanceof UrlEditResult.Edited done) {
            return TextEdit.apply(url.raw(), done.edits());
        }
        throw new AssertionError(UrlEdit.set(url, settings));
    }
}
