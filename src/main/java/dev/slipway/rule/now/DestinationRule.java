package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** NOW040: a name in a destination that nothing gives a value (@vercel/routing-utils 6.6.0, checkPatternSyntax). */
final class DestinationRule implements Look<NowFile> {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([^>]+)>");
    /** A name in a path template; what a backslash stands before is none. */
    private static final Pattern NAME = Pattern.compile("\\\\.|:([a-zA-Z_]\\w*)");

    private static final Pattern REFERENCE = Pattern.compile("\\\\.|\\$(?:\\{([a-zA-Z_]\\w*)\\}|([a-zA-Z_]\\w*))");

    @Override
    public void look(NowFile subject, Findings findings) {
        for (String list : List.of("redirects", "rewrites")) {
            for (Part item : subject.items(list)) {
                item.text("source")
                        .filter(source -> PathPattern.error(source).isEmpty())
                        .ifPresent(source -> item(item, source, subject.today(), findings));
            }
        }
    }

    private static void item(Part item, String source, boolean today, Findings findings) {
        Set<String> given = new HashSet<>(PathPattern.names(source));
        conditions(item, given);
        item.get("destination")
                .ifPresent(destination -> missing(
                        given,
                        pieces(destination.text("path").or(destination::text).orElse("")),
                        destination,
                        findings));
        for (Part transform : item.get("transforms").map(Part::items).orElse(List.of())) {
            if (today && transform.text("type").equals(Optional.of("request.path"))) {
                transform.get("args").ifPresent(args -> template(given, transform, args, findings));
            }
        }
    }

    private static void missing(Set<String> given, List<String> pieces, Part part, Findings findings) {
        Set<String> wanted = new TreeSet<>();
        pieces.forEach(piece -> wanted.addAll(PathPattern.names(piece)));
        wanted.removeAll(given);
        wanted.stream().findFirst().ifPresent(name -> missing(name, part, findings));
    }

    private static void missing(String name, Part part, Findings findings) {
        findings.add(
                part,
                (name.isEmpty() ? "It has a group without a name" : "It has the name :" + name)
                        + ", which neither `source` nor `has` gives a value.",
                "Put it into `source`, or take it out of here; a group is named by :name(…).");
    }

    /** A path for the function: names as in a destination, and none of them with a dollar sign. */
    private static void template(Set<String> given, Part transform, Part args, Findings findings) {
        String text = args.text().orElse("");
        Optional<String> unknown = NAME.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name != null && !given.contains(name))
                .findFirst();
        List<String> allowed = transform.get("env").map(Part::items).orElse(List.of()).stream()
                .flatMap(each -> each.text().stream())
                .toList();
        Optional<String> dollar = REFERENCE
                .matcher(text)
                .results()
                .map(DestinationRule::referred)
                .filter(name -> given.contains(name) && !allowed.contains(name))
                .findFirst();
        unknown.ifPresent(name -> missing(name, args, findings));
        dollar.ifPresent(name -> findings.add(
                args,
                "\"$" + name + "\" names what `source` or `has` gives a value.",
                "Write :" + name + ", or name it in the transform's `env` where it is an environment variable."));
    }

    private static String referred(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : "";
    }

    /** Host, path and values of the query; a login and a port are no part of a host. */
    private static List<String> pieces(String destination) {
        int scheme = destination.indexOf("://");
        String rest = scheme < 0 ? destination : destination.substring(scheme + 3);
        String plain = before(rest, '#');
        String path = before(plain, '?');
        List<String> pieces = new ArrayList<>();
        if (scheme >= 0) {
            String host = before(path, '/');
            path = path.substring(host.length());
            pieces.add(host.substring(host.indexOf('@') + 1).replaceFirst(":\\d*$", ""));
        }
        pieces.add(path);
        if (plain.indexOf('?') >= 0) {
            for (String pair : plain.substring(plain.indexOf('?') + 1).split("&", -1)) {
                pieces.add(pair.substring(pair.indexOf('=') + 1));
            }
        }
        return pieces;
    }

    private static String before(String text, char sign) {
        return text.indexOf(sign) < 0 ? text : text.substring(0, text.indexOf(sign));
    }

    private static void conditions(Part item, Set<String> names) {
        for (Part each : item.get("has").map(Part::items).orElse(List.of())) {
            if (!each.has("value")) {
                each.text("key").ifPresent(names::add);
            }
            Optional<String> expression =
                    each.get("value").flatMap(value -> value.text("re").or(value::text));
            expression.ifPresent(text ->
                    GROUP.matcher(text).results().map(match -> match.group(1)).forEach(names::add));
            if (expression.isPresent() && each.text("type").equals(Optional.of("host"))) {
                names.add("host");
            }
        }
    }
}
