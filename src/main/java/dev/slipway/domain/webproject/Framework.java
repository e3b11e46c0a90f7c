package dev.slipway.domain.webproject;

import java.util.List;
import java.util.Locale;

/**
 * A framework, as far as Vercel treats it apart.
 *
 * @param slug its name in {@code framework} of vercel.json
 * @param packages any of which says in package.json that it is this one
 * @param files any of which says so too
 * @param engine what takes the engine along, for people; empty where includeFiles does
 */
public record Framework(String slug, List<String> packages, List<String> files, Functions functions, String engine) {
    private static final List<String> SERVERS = List.of("express", "hono", "fastify", "koa", "h3", "elysia", "node");

    public Framework {
        packages = List.copyOf(packages);
        files = List.copyOf(files);
    }

    /** Which files may be functions besides those in api/. */
    public enum Functions {
        /** Only files in api/. */
        API,
        /** Besides: pages/, app/ and middleware, also in src/. */
        NEXT,
        /** No pattern is refused. */
        ANY,
        /** Not even JavaScript in api/. */
        NONE;

        public static Functions of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What people call it. */
    public String title() {
        return switch (slug) {
            case "nextjs" -> "Next.js";
            case "blitzjs" -> "Blitz";
            case "redwoodjs" -> "Redwood";
            case "sveltekit" -> "SvelteKit";
            case "nuxtjs" -> "Nuxt";
            case "create-react-app" -> "Create React App";
            case "nestjs" -> "NestJS";
            default -> slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
        };
    }

    /** Whether its program is a server for each request, and nothing that a browser loads. */
    public boolean isServer() {
        return SERVERS.contains(slug);
    }

    /** Whether the server's own file may stand in {@code functions}. */
    public boolean takesServerEntry() {
        return isServer() && functions == Functions.ANY;
    }

    /** Whether a project is of this framework, by its package.json or its files. */
    boolean isOf(PackageManifest manifest, List<String> names) {
        return packages.stream().anyMatch(manifest::dependsOn) || files.stream().anyMatch(names::contains);
    }
}
