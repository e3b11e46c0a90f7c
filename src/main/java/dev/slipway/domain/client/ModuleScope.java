package dev.slipway.domain.client;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the code of a bundle asks of Node that an ES module does not have: {@code __dirname}, by which Prisma's client knows its
 * folder, and {@code require}, in whose place esbuild puts a function that throws.
 */
final class ModuleScope {
    private static final String FOLDER = "__dirname";
    /** Without a package.json that names one, Node 20.19, 22.7 and later go by the statements; bundlers export at the end. */
    private static final int END = 4096;

    private static final long LARGEST = 1 << 20;
    private static final Pattern MODULES = Pattern.compile("\"type\"\\s*:\\s*\"module\"");

    private ModuleScope() {}

    /** The names that are missing in a file; empty for a CommonJS module. */
    static List<String> missing(Tree tree, TreeEntry file, String text) throws IOException {
        List<String> missing = new ArrayList<>();
        if (isEsModule(tree, file, text)) {
            if (isAskedFor(text) && !isDefined(text)) {
                missing.add(FOLDER);
            }
            if (text.contains("Dynamic require of \"") && !text.contains("createRequire")) {
                missing.add("require");
            }
        }
        return missing;
    }

    private static boolean isEsModule(Tree tree, TreeEntry file, String text) throws IOException {
        String name = file.name();
        return name.endsWith(".mjs") || (name.endsWith(".js") && (isOfModules(tree, file) || exports(text)));
    }

    /** Whether the nearest package.json says that its files are ES modules. */
    private static boolean isOfModules(Tree tree, TreeEntry file) throws IOException {
        String folder = file.path();
        do {
            folder = ModulePaths.parent(folder);
            Optional<TreeEntry> manifest = tree.entry(ModulePaths.join(folder, "package.json"))
                    .filter(each -> each.kind() == TreeEntry.Kind.FILE);
            if (manifest.isPresent()) {
                int size = Math.toIntExact(Math.min(manifest.get().size(), LARGEST));
                String json = new String(tree.open(manifest.get()).read(0, size), StandardCharsets.UTF_8);
                return MODULES.matcher(json).find();
            }
        } while (!folder.equals("/"));
        return false;
    }

    private static boolean exports(String text) {
        int from = Math.max(0, text.length() - END);
        for (int at = text.indexOf("export", from); at >= 0; at = text.indexOf("export", at + 1)) {
            String rest = text.substring(at + "export".length(), Math.min(text.length(), at + 16));
            boolean begins = at == 0 || ";}\n".indexOf(text.charAt(at - 1)) >= 0;
            if (begins && (rest.stripLeading().startsWith("{") || rest.startsWith(" default "))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAskedFor(String text) {
        return text.contains("(" + FOLDER) || text.contains("=" + FOLDER) || text.contains(" " + FOLDER);
    }

    /** Whether it is set, is a parameter, or is asked for with caution. */
    private static boolean isDefined(String text) {
        if (text.contains("typeof " + FOLDER) || text.contains("__filename, " + FOLDER)) {
            return true;
        }
        for (int at = text.indexOf(FOLDER); at >= 0; at = text.indexOf(FOLDER, at + 1)) {
            int next = after(text, at + FOLDER.length());
            boolean set = is(text, next, '=') && !is(text, next + 1, '=');
            boolean parameter = is(text, next, ')')
                    && (is(text, after(text, next + 1), '{') || text.startsWith("=>", after(text, next + 1)));
            if (set || parameter || is(text, next, '}')) {
                return true;
            }
        }
        return false;
    }

    /** Past blanks, quotes and brackets, as in {@code globalThis['__dirname'] = …}. */
    private static int after(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\r\n'\"]".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean is(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
