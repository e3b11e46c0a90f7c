package dev.slipway.domain.livecheck;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlParameter;

/** The server that a URL leads to, as a place: host and port, or the socket; nothing of it is secret. */
public final class ServerName {
    private ServerName() {}

    public static String of(ConnectionUrl url) {
        String parameter = url.kind() == UrlKind.MYSQL ? "socket" : "host";
        String host = url.parameter(parameter)
                .map(UrlParameter::value)
                .filter(each -> !each.isEmpty())
                .or(() -> url.parts().host())
                .orElse("localhost");
        return host.startsWith("/") ? host : host + ":" + url.parts().port().orElse(port(url.kind()));
    }

    private static int port(UrlKind kind) {
        return kind == UrlKind.MYSQL ? 3306 : 5432;
    }
}
