package dev.slipway.domain.script;

import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.DriverAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a script makes driver adapters and clients, by its text: nothing of it is run.
 *
 * @param pools what each adapter says of its pool, in the order of the text
 * @param types the classes of these adapters, in the same order
 * @param withAdapter clients that are given an adapter
 * @param without clients that are given none, or of which that is not seen
 * @param urls that clients are given
 */
public record AdapterCode(
        List<CodePool> pools, List<String> types, int withAdapter, int without, List<ClientUrl> urls) {
    private static final String CLIENT = "PrismaClient";
    private static final String PRISMA = "Prisma";
    /** As many characters as may stand between a keyword and its type, line ends and all. */
    private static final int FAR = 80;

    public AdapterCode {
        pools = List.copyOf(pools);
        types = List.copyOf(types);
        urls = List.copyOf(urls);
    }

    /**
     * Reads a script.
     *
     * @param name of the file, as its user would type it
     */
    public static AdapterCode read(String name, String text) {
        if (!makesSomething(text)) {
            return new AdapterCode(List.of(), List.of(), 0, 0, List.of());
        }
        return new Reader(name, text).read();
    }

    /** Most files only name a type: they are not worth their tokens. */
    private static boolean makesSomething(String text) {
        int behind = 0;
        for (int at = text.indexOf(PRISMA); at >= 0; at = text.indexOf(PRISMA, behind)) {
            int start = at;
            while (start > behind && isOfName(text.charAt(start - 1))) {
                start--;
            }
            String before = text.substring(Math.max(0, start - FAR), start).stripTrailing();
            if (before.endsWith("new") || before.endsWith("extends")) {
                return true;
            }
            behind = at;
            while (behind < text.length() && isOfName(text.charAt(behind))) {
                behind++;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return c == '.' || Character.isJavaIdentifierPart(c);
    }

    /** Goes through a script's constructions. */
    private static final class Reader {
        private final Script script;
        private final CodePlaces places;
        private final List<CodePool> pools = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<ClientUrl> urls = new ArrayList<>();
        private int withAdapter;
        private int without;

        Reader(String name, String text) {
            this.script = Script.of(text);
            this.places = new CodePlaces(name, text);
        }

        AdapterCode read() {
            for (int at = 0; at < script.size(); at++) {
                if (script.is(at, "new")) {
                    made(at, type(at));
                } else if (script.is(at, "extends") && script.is(type(at), CLIENT)) {
                    client(script.givenToSuper(type(at)));
                }
            }
            return new AdapterCode(pools, types, withAdapter, without, urls);
        }

        private void made(int at, int type) {
            String word = script.at(type).text();
            if (word.equals(CLIENT)) {
                client(script.behindTypes(type));
                return;
            }
            DriverAdapter.withoutPool(word, places.of(script.at(at))).ifPresent(pool -> {
                types.add(word);
                pools.add(pool);
            });
            Optional<DriverAdapter> adapter = DriverAdapter.ofType(word);
            if (adapter.isPresent() && script.is(type + 1, "(")) {
                types.add(word);
                pools.add(pool(at, new PoolArgument(script, adapter.get().option()).read(type + 1)));
            }
        }

        private int type(int at) {
            return script.is(at + 2, ".") ? at + 3 : at + 1;
        }

        private void client(int parenthesis) {
            boolean accelerated = new PoolArgument(script, "accelerateUrl").stands(parenthesis);
            boolean given = accelerated || new PoolArgument(script, "adapter").stands(parenthesis);
            if (accelerated) {
                pools.add(new CodePool.OverHttp(places.of(script.at(parenthesis))));
            }
            withAdapter += given ? 1 : 0;
            without += given ? 0 : 1;
            new UrlArgument(script, places::of).read(parenthesis).ifPresent(urls::add);
        }

        private CodePool pool(int at, PoolArgument.Found found) {
            return switch (found.kind()) {
                case NUMBER -> new CodePool.Limited(found.size(), places.of(found.token()));
                case NOTHING -> new CodePool.Unlimited(places.of(script.at(at)));
                case URL -> new CodePool.OfUrl(places.of(script.at(at)));
                case UNCLEAR -> new CodePool.Unclear(found.why(), places.of(found.token()));
            };
        }
    }
}
