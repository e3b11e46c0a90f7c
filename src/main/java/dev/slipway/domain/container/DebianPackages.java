package dev.slipway.domain.container;

import java.util.Map;
import java.util.Optional;

/** Which packages of Debian bring OpenSSL with them. */
public record DebianPackages(Map<String, Openssl> known) {
    public DebianPackages {
        known = Map.copyOf(known);
    }

    /** Whether a package brings it. */
    public enum Openssl {
        NEEDED,
        /** Unless the call says to install nothing that is only recommended. */
        RECOMMENDED,
        NO
    }

    /** What is known of a package, as a call names it: {@code curl=7.88.1-10}, {@code python3-pip}. */
    Optional<Openssl> openssl(String named) {
        String name = named.split("=", 2)[0];
        Optional<Openssl> own = Optional.ofNullable(known.get(name));
        boolean belongs = known.entrySet().stream()
                .anyMatch(each -> each.getValue() == Openssl.NEEDED && name.startsWith(each.getKey() + "-"));
        return own.isEmpty() && belongs ? Optional.of(Openssl.NEEDED) : own;
    }
}
