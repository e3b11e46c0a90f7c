package dev.slipway.adapter.http;

import dev.slipway.domain.secret.MaskedAddress;
import java.net.URI;

/** Addresses as they may be shown, read or not. */
final class Masked {
    private Masked() {}

    static String address(URI uri) {
        return MaskedAddress.of(uri.toString());
    }

    static String text(String address) {
        return MaskedAddress.of(address);
    }
}
