package dev.slipway.adapter.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Answers a proxy that asks for a login, once: asked again, the login was refused. */
final class ProxyLogin extends Authenticator {
    private final String userInfo;
    private boolean asked;

    /** @param userInfo {@code user:password} */
    ProxyLogin(String userInfo) {
        this.userInfo = userInfo;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (asked || getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        asked = true;
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return new PasswordAuthentication(user, password.toCharArray());
    }
}
