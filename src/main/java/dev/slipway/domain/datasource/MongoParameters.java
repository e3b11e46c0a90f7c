package dev.slipway.domain.datasource;

import java.util.List;

/**
 * What MongoDB's driver reads; Prisma hands the URL on to it. Source: the {@code mongodb} crate,
 * {@code src/client/options.rs}.
 */
final class MongoParameters {
    static final List<ParameterMeaning> ALL = List.of(
            ParameterRow.number("maxPoolSize", "10", "", "how many connections one process may open to one server"),
            ParameterRow.number("minPoolSize", "0", "", "how many connections are kept open"),
            ParameterRow.number("maxConnecting", "2", "", "how many connections may be opened at the same time"),
            ParameterRow.number("maxIdleTimeMS", "none", "ms", "how long an idle connection is kept"),
            ParameterRow.number("connectTimeoutMS", "10000", "ms", "how long opening a connection may take"),
            ParameterRow.number("socketTimeoutMS", "none", "ms", "how long an answer may take"),
            ParameterRow.number("serverSelectionTimeoutMS", "30000", "ms", "how long to look for a server that fits"),
            ParameterRow.number("waitQueueTimeoutMS", "none", "ms", "nothing: the driver reads it and does not use it"),
            ParameterRow.number("heartbeatFrequencyMS", "10000", "ms", "how often servers are asked for their state"),
            ParameterRow.number("localThresholdMS", "15", "ms", "how much slower than the nearest a server may be"),
            ParameterRow.number("wTimeoutMS", "none", "ms", "how long a write waits to be acknowledged"),
            ParameterRow.number("srvMaxHosts", "0", "", "how many of the hosts in DNS are used; 0 is all"),
            ParameterRow.text("authSource", "admin", "the database that holds the user"),
            ParameterRow.text("authMechanism", "", "how the user logs in"),
            ParameterRow.secret("authMechanismProperties", "settings of the login, which can hold a token"),
            ParameterRow.text("replicaSet", "", "the name of the replica set; Prisma needs one for transactions"),
            ParameterRow.flag("retryWrites", "true", "whether a failed write is tried once more"),
            ParameterRow.flag("retryReads", "true", "whether a failed read is tried once more"),
            ParameterRow.text("w", "", "how many servers acknowledge a write"),
            ParameterRow.flag("journal", "", "whether a write waits for the journal"),
            ParameterRow.text("readPreference", "primary", "which server is read from"),
            ParameterRow.text("readPreferenceTags", "", "which servers are read from"),
            ParameterRow.text("readConcernLevel", "", "what a read may see"),
            ParameterRow.text("maxStalenessSeconds", "", "how old the data of a server that is read from may be"),
            ParameterRow.flag("tls, ssl", "", "whether the connection is encrypted; mongodb+srv does it anyway"),
            ParameterRow.text("tlsCAFile", "", "the file with the server's root certificate"),
            ParameterRow.text("tlsCertificateKeyFile", "", "the file with the client's certificate and key"),
            ParameterRow.flag("tlsInsecure", "false", "whether the server's certificate goes unchecked"),
            ParameterRow.flag("tlsAllowInvalidCertificates", "false", "whether any certificate of the server is taken"),
            ParameterRow.text("appName", "", "the name that the server shows for the connection"),
            ParameterRow.flag("directConnection", "false", "whether only the named host is used"),
            ParameterRow.flag("loadBalanced", "false", "whether a load balancer stands before the servers"),
            ParameterRow.text("compressors", "", "how messages are compressed"),
            ParameterRow.text("zlibCompressionLevel", "", "how strongly"),
            ParameterRow.text("serverMonitoringMode", "auto", "how the state of servers is followed"),
            ParameterRow.text("uuidRepresentation", "", "how UUIDs are stored"));

    private MongoParameters() {}
}
