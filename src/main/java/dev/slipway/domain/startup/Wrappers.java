package dev.slipway.domain.startup;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Set;

/** Programs that do nothing but start another one. */
final class Wrappers {
    private static final Set<String> PLAIN = Vocabulary.of("""
            exec command nohup env time tini docker-init dumb-init catatonit sudo cross-env cross-env-shell nice
            stdbuf setpriv chpst""");
    private static final Set<String> WITH_WORD = Set.of("su-exec", "gosu", "timeout", "chroot");
    private static final Set<String> WITH_DASHES = Vocabulary.of("""
            dotenv dotenvx doppler infisical op wait-for-it.sh wait-for-it wait-for dockerize chamber""");
    private static final Set<String> TAKING = Set.of("-u", "-g", "-e", "-n", "-k", "-s", "-c");
    private static final int DEEPEST = 8;

    private Wrappers() {}

    /** What is started in the end. */
    static List<String> inner(List<String> words) {
        List<String> inner = words;
        for (int i = 0; i < DEEPEST; i++) {
            List<String> next = once(inner);
            if (next.equals(inner)) {
                return inner;
            }
            inner = next;
        }
        return inner;
    }

    private static List<String> once(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        if (program.equals("npx")
                && words.size() > 1
                && (WITH_DASHES.contains(words.get(1)) || PLAIN.contains(words.get(1)))) {
            return words.subList(1, words.size());
        }
        int dashes = words.indexOf("--");
        if (WITH_DASHES.contains(program)) {
            return dashes > 0 && dashes + 1 < words.size() ? words.subList(dashes + 1, words.size()) : words;
        }
        if (!PLAIN.contains(program) && !WITH_WORD.contains(program)) {
            return words;
        }
        int at = 1;
        int skip = WITH_WORD.contains(program) ? 1 : 0;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("--")) {
                at++;
                break;
            }
            boolean option = word.startsWith("-");
            if (!option && !isAssignment(program, word) && skip-- <= 0) {
                break;
            }
            boolean takes = option && TAKING.contains(word) && !program.contains("init") && !program.equals("tini");
            at += takes ? 2 : 1;
        }
        return at < words.size() ? words.subList(at, words.size()) : words;
    }

    private static boolean isAssignment(String program, String word) {
        return (program.equals("env") || program.startsWith("cross-env") || program.equals("sudo"))
                && word.indexOf('=') > 0;
    }
}
