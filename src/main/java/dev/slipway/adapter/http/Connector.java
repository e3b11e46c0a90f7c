package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes connections that are tuned but not yet opened: proxy, trust, time-outs. */
final class Connector {
    private final MirrorSettings settings;
    private final Consumer<String> notes;
    private final ProxyRules proxies;
    private Optional<Tls> tls = Optional.empty();

    Connector(MirrorSettings settings, Consumer<String> notes) {
        this.settings = settings;
        this.notes = notes;
        this.proxies = new ProxyRules(settings.surroundings(), notes);
        allowLoginAtProxiesForTls();
    }

    /**
     * The JDK refuses Basic logins at proxies for https unless told otherwise (conf/net.properties), and reads this
     * property when its http classes are loaded, so it has to be set before the first connection of the process.
     */
    private static void allowLoginAtProxiesForTls() {
        String property = "jdk.http.auth.tunneling.disabledSchemes";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "");
        }
    }

    ProxyRules proxies() {
        return proxies;
    }

    HttpURLConnection connection(URI uri, ProxyChoice way) throws IOException, ProblemException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(way.proxy());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(
                Math.toIntExact(settings.patience().connect().toMillis()));
        connection.setReadTimeout(Math.toIntExact(settings.patience().stall().toMillis()));
        if (way.userInfo().isPresent()) {
            connection.setAuthenticator(new ProxyLogin(way.userInfo().get()));
        }
        if (uri.getScheme().equals("https")) {
            tls().tune(connection);
        }
        return connection;
    }

    private synchronized Tls tls() throws ProblemException {
        if (tls.isEmpty()) {
            tls = Optional.of(Tls.of(settings, notes));
        }
        return tls.get();
    }
}
