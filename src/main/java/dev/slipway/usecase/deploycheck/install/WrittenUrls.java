package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.urlsource.ShippedUrl;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for URLs of databases in a file of a platform, wherever they stand in it: as a value, behind {@code NAME=}, as a
 * default in an expression. One whose password an expression fills in has none there.
 */
final class WrittenUrls {
    private static final Set<UrlKind> SERVERS =
            EnumSet.of(UrlKind.POSTGRESQL, UrlKind.MYSQL, UrlKind.SQLSERVER, UrlKind.MONGODB, UrlKind.ACCELERATE);

    /** In the place of an expression; one that names a part of something else is the host of a server. */
    private static final String FILLED_IN = "slipwayfilledin";

    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,80})=[\"']?$");
    private static final int BEFORE = 100;

    private final Document document;
    private final List<ShippedUrl> found = new ArrayList<>();

    private WrittenUrls(Document document) {
        this.document = document;
    }

    static List<ShippedUrl> of(Document document) {
        WrittenUrls urls = new WrittenUrls(document);
        urls.walk(document.root(), "");
        return urls.found;
    }

    /** Whether a text may hold one at all. */
    static boolean mayHold(String text) {
        return SERVERS.stream().flatMap(kind -> kind.schemes().stream()).anyMatch(text::contains);
    }

    private void walk(Node node, String path) {
        if (node instanceof Sequence list) {
            list.items().forEach(each -> walk(each, path));
        } else if (node instanceof Mapping mapping) {
            // An item of a container's variables has its name beside its value.
            Optional<String> name = mapping.get("name").flatMap(Node::asText);
            for (MappingEntry entry : mapping.effective()) {
                String key = entry.key().value();
                boolean named = key.equals("value") && name.isPresent();
                walk(entry.value(), named ? name.get() : path.isEmpty() ? key : path + "." + key);
            }
        } else if (node instanceof Scalar scalar && mayHold(scalar.value())) {
            text(scalar, path);
        }
    }

    private void text(Scalar scalar, String path) {
        String text = scalar.value();
        int from = 0;
        for (int colon = text.indexOf("://"); colon >= 0; colon = text.indexOf("://", from)) {
            int start = colon;
            while (start > from && isOfScheme(text.charAt(start - 1))) {
                start--;
            }
            int end = end(text, colon + 3);
            url(scalar, text.substring(start, end), variable(text.substring(Math.max(0, start - BEFORE), start), path));
            from = end;
        }
    }

    private static boolean isOfScheme(char c) {
        return (c >= 'a' && c <= 'z') || c == '+' || c == ':';
    }

    private static String variable(String before, String path) {
        Matcher assigned = ASSIGNED.matcher(before);
        String last = path.substring(path.lastIndexOf('.') + 1);
        return assigned.find() ? assigned.group(1) : last.matches("[A-Z][A-Z0-9_]*") ? last : path;
    }

    /** Blanks and quotation marks end it, but those of an expression in it. */
    private static int end(String text, int start) {
        int open = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '{' || c == '(') && (open > 0 || "${".indexOf(text.charAt(at - 1)) >= 0)) {
                open++;
            } else if ((c == '}' || c == ')') && open > 0) {
                open--;
            } else if (open == 0 && (Character.isWhitespace(c) || "\"'`})".indexOf(c) >= 0)) {
                return at;
            }
        }
        return text.length();
    }

    private void url(Scalar scalar, String text, String variable) {
        ConnectionUrl url = ConnectionUrl.read(filledIn(text), Optional.empty());
        boolean secret = SERVERS.contains(url.kind())
                && url.login()
                        .password()
                        .filter(word -> !word.contains(FILLED_IN))
                        .isPresent()
                && url.defects().stream().noneMatch(defect -> defect.rule().equals("URL013"));
        if (secret) {
            String written = document.text()
                    .substring(scalar.range().start(), scalar.range().end());
            int at = scalar.range().start() + Math.max(0, written.indexOf(text));
            Place place = Place.in(
                    document.name(), document.lines().line(at), document.lines().column(at), MaskedText.ofValue(text));
            found.add(new ShippedUrl(variable, url, place));
        }
    }

    /** With a word in the place of each expression, of a platform, a shell or a template. */
    private static String filledIn(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = expression(text, at);
            plain.append(
                    end == at
                            ? text.substring(at, at + 1)
                            : FILLED_IN + (text.substring(at, end).contains(".") ? ".platform" : ""));
            at = Math.max(end, at + 1);
        }
        return plain.toString();
    }

    /** Where an expression ends that begins there; the same place where none does. */
    private static int expression(String text, int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        boolean dollar = text.charAt(start) == '$';
        if ((dollar && (next == '{' || next == '(')) || text.startsWith("{{", start)) {
            int open = 0;
            for (int at = start; at < text.length(); at++) {
                char c = text.charAt(at);
                open += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
                if (open == 0 && at > start) {
                    return at + 1;
                }
            }
            return text.length();
        }
        int end = start + 1;
        while (dollar
                && end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return dollar && (Character.isLetter(next) || next == '_') ? end : start;
    }
}
