package dev.slipway.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of a Markdown file, and the anchors that GitHub gives its headings. */
record Markdown(List<String> links, Set<String> anchors) {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~)");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern INLINE = Pattern.compile("\\]\\(\\s*<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s*(\\S+)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern NAMED = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINK_TEXT = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    static Markdown read(Path file) {
        List<String> links = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean fenced = false;
        for (String line : ProjectFiles.read(file).lines().toList()) {
            if (FENCE.matcher(line).find()) {
                fenced = !fenced;
            } else if (!fenced) {
                var heading = HEADING.matcher(line);
                if (heading.matches()) {
                    anchors.add(numbered(slug(heading.group(1)), seen));
                }
                String text = CODE.matcher(line).replaceAll("");
                NAMED.matcher(text).results().forEach(m -> anchors.add(m.group(1)));
                INLINE.matcher(text).results().forEach(m -> links.add(m.group(1)));
                DEFINITION.matcher(text).results().forEach(m -> links.add(m.group(1)));
            }
        }
        return new Markdown(links, anchors);
    }

    /** GitHub's rule: lower case, blanks to hyphens, everything else that is no letter, digit, hyphen or underscore out. */
    static String slug(String heading) {
        String text = LINK_TEXT.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT);
        return text.replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
    }

    private static String numbered(String slug, Map<String, Integer> seen) {
        int before = seen.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }
}
