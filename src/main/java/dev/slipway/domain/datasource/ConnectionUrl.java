package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A connection URL, or what was meant to be one: what is in it, what is wrong with it, and how it looks without its
 * secrets. Its text in messages is the masked one.
 */
public final class ConnectionUrl {
    private final ReadUrl reading;
    private final List<UrlDefect> defects;

    private ConnectionUrl(ReadUrl reading, List<UrlDefect> defects) {
        this.reading = reading;
        this.defects = defects;
    }

    /**
     * Reads any text as a URL of a provider; its scheme decides where no provider is known. What cannot be read is
     * among the defects.
     */
    public static ConnectionUrl read(String text, Optional<Provider> provider) {
        ReadUrl reading = ReadUrl.of(text, provider);
        return new ConnectionUrl(reading, UrlChecks.of(reading));
    }

    /** The URL as given, with its secrets; never for people. */
    public String raw() {
        return reading.text();
    }

    /** The grammar it was read by. */
    public UrlKind kind() {
        return reading.kind();
    }

    public Optional<Provider> provider() {
        return reading.provider();
    }

    /** The URL for people: passwords, keys and all that could be one are three asterisks. */
    public String masked() {
        return reading.masking().text();
    }

    /** Whether whoever reads it has a password or a key, and not only the name of a user. */
    public boolean hasSecret() {
        return reading.hasSecret();
    }

    public UrlParts parts() {
        return reading.parts();
    }

    /** Who logs in, with the password; for a driver, never for people. */
    public UrlLogin login() {
        return UrlLogin.of(reading);
    }

    /** The parameters in the order of the text. */
    public List<UrlParameter> parameters() {
        return reading.parameters();
    }

    /** The parameter with an effect, by the usual spelling of its name. */
    public Optional<UrlParameter> parameter(String name) {
        return reading.parameter(name);
    }

    /** What is wrong, in the order of the text. */
    public List<UrlDefect> defects() {
        return defects;
    }

    /** Whether the URL works as far as can be told from its text. */
    public boolean sound() {
        return defects.stream().noneMatch(defect -> defect.severity() == Severity.ERROR);
    }

    /** The pooler that the host belongs to, where it is a known one. */
    public Optional<Pooler> pooler() {
        return Pooler.of(reading);
    }

    ReadUrl reading() {
        return reading;
    }

    @Override
    public String toString() {
        return masked();
    }
}
