package dev.slipway.domain.dockerfile;

import java.util.Optional;

/** The begin of a here-document: {@code <<EOF}, {@code <<-"EOF"}. */
record Heredoc(String name, boolean tabsLeftOut) {
    static Optional<Heredoc> of(String word) {
        int at = word.indexOf("<<");
        // A number before it is a file descriptor.
        if (at < 0 || !word.substring(0, at).chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String name = word.substring(at + 2);
        boolean tabs = name.startsWith("-");
        name = Words.unquoted(tabs ? name.substring(1) : name);
        boolean plain = !name.isEmpty()
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
        return plain ? Optional.of(new Heredoc(name, tabs)) : Optional.empty();
    }
}
