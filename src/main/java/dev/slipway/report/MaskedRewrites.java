package dev.slipway.report;

import dev.slipway.domain.text.MaskedText;
import dev.slipway.port.TextFiles.Rewrite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with what may be a secret replaced by asterisks; where it cannot tell, it hides. */
final class MaskedRewrites {
    private static final Pattern SECRET = Pattern.compile(
            "(?im)((?:pass|pwd|secret|token|api_?key|cred|auth)[\\w.-]*[\"']?[ \\t]*[:=][ \\t]*)(?![{\\[|>&*\\s])([^\\r\\n]*)");

    private MaskedRewrites() {}

    static List<Rewrite> of(List<Rewrite> rewrites) {
        return rewrites.stream()
                .map(each -> new Rewrite(each.file(), each.before().map(MaskedRewrites::text), text(each.after())))
                .toList();
    }

    private static String text(String text) {
        return SECRET.matcher(MaskedText.of(text))
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "***"));
    }
}
