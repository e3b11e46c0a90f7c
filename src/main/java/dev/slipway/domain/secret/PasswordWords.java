package dev.slipway.domain.secret;

import java.util.Set;

/** Words that stand for a password in instructions; hiding them would say that there was one. */
final class PasswordWords {
    private static final Set<String> WORDS = Set.of("PASSWORD", "[YOUR-PASSWORD]", "YOUR-PASSWORD", "YOUR_PASSWORD");

    private PasswordWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
