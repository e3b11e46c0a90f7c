package dev.slipway.domain.secret;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names of parameters and variables stand before a secret, and which before none. */
public final class SecretNames {
    private static final List<String> TELLTALE = Vocabulary.inOrder("""
            pass pasw pwd secret token cred signature api_key apikey api-key accesskey access_key access-key
            authkey auth_key private_key privatekey""");
    private static final List<String> WIDER = List.of("key", "auth");
    private static final Set<String> EXACT = Set.of("sig", "options", "sslkey", "auth", "jwt", "sas");
    private static final Set<String> HARMLESS =
            Set.of("true", "false", "require", "prefer", "disable", "strict", "allow", "verify-ca", "verify-full");

    /** Parameters of connection URLs that hold no secret, in lower case and without signs; others are hidden. */
    private static final Set<String> PLAIN = Set.of((""
                    + "applicationname appname authmechanism authsource binding channelbinding charset"
                    + " compressors connectionlimit connectiontimeout connecttimeout connecttimeoutms"
                    + " currentschema database databasename datasource directconnection encrypt"
                    + " heartbeatfrequencyms host initialcatalog integratedsecurity isolationlevel journal loadbalanced"
                    + " localthresholdms logintimeout maxconnecting maxconnectionlifetime"
                    + " maxidleconnectionlifetime maxidletimems maxpoolsize maxstalenessseconds minpoolsize"
                    + " multipleactiveresultsets pgbouncer pooltimeout port prefersocket readconcernlevel"
                    + " readpreference readpreferencetags replicaset retryreads retrywrites schema server"
                    + " servermonitoringmode servername serverselectiontimeoutms singleuseconnections socket"
                    + " sockettimeout sockettimeoutms srvmaxhosts srvservicename ssl sslaccept sslcert"
                    + " sslidentity sslmode sslrootcert statementcachesize timeout timezone tls"
                    + " tlsallowinvalidcertificates tlsallowinvalidhostnames tlscafile tlscertificatekeyfile"
                    + " tlsinsecure trustservercertificate trustservercertificateca uid user userid username"
                    + " uuidrepresentation w waitqueuetimeoutms workstationid wtimeoutms zlibcompressionlevel")
            .split(" "));

    private static final int LONGEST_NUMBER = 5;

    private SecretNames() {}

    /** Whether a name in any text says that a secret follows. */
    public static boolean isTelltale(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EXACT.contains(lower) || TELLTALE.stream().anyMatch(lower::contains);
    }

    /** Whether the name of a parameter says so; a query has fewer names that mean something else. */
    public static boolean isTelltaleParameter(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isTelltale(lower) || WIDER.stream().anyMatch(lower::contains);
    }

    /** Whether a value can be none: a short number, or a word that switches something. */
    public static boolean isHarmless(String value) {
        boolean number = value.length() <= LONGEST_NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number || HARMLESS.contains(value);
    }

    /** Whether a parameter of a connection URL may be shown with its value. */
    static boolean isPlain(String name, String value) {
        String key = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("_", "")
                .replace("-", "");
        boolean user = key.startsWith("user") || key.equals("uid");
        boolean simple = value.chars().allMatch(c -> isSimple(c) || (user && c == '@'));
        return (PLAIN.contains(key) && simple) || (isHarmless(value) && !isTelltaleParameter(name));
    }

    private static boolean isSimple(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || "_-./,:%+~{}[]$\\ ".indexOf(c) >= 0;
    }
}
