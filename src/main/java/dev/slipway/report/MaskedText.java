package dev.slipway.report;

import dev.slipway.port.TextFiles.Rewrite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with what may be a secret replaced by asterisks; where it cannot tell, it hides. */
final class MaskedText {
    private static final Pattern LOGIN = Pattern.compile("://[^\\s\"']*@");
    private static final Pattern SECRET = Pattern.compile(
            "(?im)((?:pass|pwd|secret|token|api_?key|cred|auth)[\\w.-]*[\"']?[ \\t]*[:=][ \\t]*)(?![{\\[|>&*\\s])([^\\r\\n]*)");

    private MaskedText() {}

    static List<Rewrite> of(List<Rewrite> rewrites) {
        return rewrites.stream()
                .map(each -> new Rewrite(each.file(), each.before().map(MaskedText::of), of(each.after())))
                .toList();
    }

    static String of(String text) {
        String logins = LOGIN.matcher(text).replaceAll("://***@");
        return SECRET.matcher(logins).replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "***"));
    }
}
