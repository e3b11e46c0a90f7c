package dev.slipway.domain.datasource;

import java.util.List;

/**
 * What MongoDB's driver reads; Prisma hands the URL on to it. Source: the {@code mongodb} crate,
 * {@code src/client/options.rs}.
 */
final class MongoParameters {
    static final List<ParameterMeaning> ALL = List.of(
            Row.number("maxPoolSize", "10", "", "how many connections one process may open to one server"),
            Row.number("minPoolSize", "0", "", "how many connections are kept open"),
            Row.number("maxConnecting", "2", "", "how many connections may be opened at the same time"),
            Row.number("maxIdleTimeMS", "none", "ms", "how long an idle connection is kept"),
            Row.number("connectTimeoutMS", "10000", "ms", "how long opening a connection may take"),
            Row.number("socketTimeoutMS", "none", "ms", "how long an answer may take"),
            Row.number("serverSelectionTimeoutMS", "30000", "ms", "how long to look for a server that fits"),
            Row.number("waitQueueTimeoutMS", "none", "ms", "nothing: the driver reads it and does not use it"),
            Row.number("heartbeatFrequencyMS", "10000", "ms", "how often servers are asked for their state"),
            Row.number("localThresholdMS", "15", "ms", "how much slower than the nearest a server may be"),
            Row.number("wTimeoutMS", "none", "ms", "how long a write waits to be acknowledged"),
            Row.number("srvMaxHosts", "0", "", "how many of the hosts in DNS are used; 0 is all"),
            Row.text("authSource", "admin", "the database that holds the user"),
            Row.text("authMechanism", "", "how the user logs in"),
            Row.secret("authMechanismProperties", "settings of the login, which can hold a token"),
            Row.text("replicaSet", "", "the name of the replica set; Prisma needs one for transactions"),
            Row.flag("retryWrites", "true", "whether a failed write is tried once more"),
            Row.flag("retryReads", "true", "whether a failed read is tried once more"),
            Row.text("w", "", "how many servers acknowledge a write"),
            Row.flag("journal", "", "whether a write waits for the journal"),
            Row.text("readPreference", "primary", "which server is read from"),
            Row.text("readPreferenceTags", "", "which servers are read from"),
            Row.text("readConcernLevel", "", "what a read may see"),
            Row.text("maxStalenessSeconds", "", "how old the data of a server that is read from may be"),
            Row.flag("tls, ssl", "", "whether the connection is encrypted; mongodb+srv does it anyway"),
            Row.text("tlsCAFile", "", "the file with the server's root certificate"),
            Row.text("tlsCertificateKeyFile", "", "the file with the client's certificate and key"),
            Row.flag("tlsInsecure", "false", "whether the server's certificate goes unchecked"),
            Row.flag("tlsAllowInvalidCertificates", "false", "whether any certificate of the server is taken"),
            Row.text("appName", "", "the name that the server shows for the connection"),
            Row.flag("directConnection", "false", "whether only the named host is used"),
            Row.flag("loadBalanced", "false", "whether a load balancer stands before the servers"),
            Row.text("compressors", "", "how messages are compressed"),
            Row.text("zlibCompressionLevel", "", "how strongly"),
            Row.text("serverMonitoringMode", "auto", "how the state of servers is followed"),
            Row.text("uuidRepresentation", "", "how UUIDs are stored"));

    private MongoParameters() {}
}
