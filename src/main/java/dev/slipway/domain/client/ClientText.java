package dev.slipway.domain.client;

import java.util.List;
import java.util.Optional;

/** A client's code that lies in no artefact. */
public final class ClientText {
    private ClientText() {}

    /**
     * The client in a file of that text.
     *
     * @param file its name, for what it is called
     */
    public static Optional<ShippedClient> read(String file, String text) {
        return ClientCode.in(text).stream()
                .filter(each -> !each.config().edge())
                .findFirst()
                .map(each -> new ShippedClient(
                        file,
                        ShippedClient.Kind.GENERATED,
                        each.config(),
                        each.around().hints(),
                        each.around().modules(),
                        each.around().beside(),
                        each.around().runtime(),
                        List.of()));
    }
}
