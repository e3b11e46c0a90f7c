package dev.slipway.report;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.EngineName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database sizes that are known. */
public final class InstancesReport {
    private static final String CONNECTIONS = "connections";

    private InstancesReport() {}

    /** For people: a table, one size in a line. */
    public static String text(List<Capacity> sizes) {
        TextTable table = new TextTable("engine", "instance", CONNECTIONS, "kind", "date", "source");
        for (Capacity size : sizes) {
            String number = Integer.toString(size.connections());
            table.row(
                    size.engine(),
                    size.instance(),
                    " ".repeat(CONNECTIONS.length() - number.length()) + number,
                    size.kind().word(),
                    size.date(),
                    size.source());
        }
        return table.text() + "\n" + sizes.size()
                + " sizes. Computed ones are estimates; the server's own answer is better: " + questions(sizes) + ".\n";
    }

    /** What to ask the server; with the servers' names where the list has more than one kind. */
    private static String questions(List<Capacity> sizes) {
        Map<String, String> servers = new LinkedHashMap<>();
        for (Capacity size : sizes) {
            servers.putIfAbsent(EngineName.question(size.engine()), server(size.engine()));
        }
        if (servers.size() < 2) {
            return String.join("", servers.keySet());
        }
        List<String> parts = new ArrayList<>();
        servers.forEach((question, server) -> parts.add(question + " (" + server + ")"));
        return String.join(", ", parts);
    }

    private static String server(String engine) {
        if (EngineName.isSqlServer(engine)) {
            return "SQL Server";
        }
        return EngineName.isMysql(engine) ? "MySQL, MariaDB" : "PostgreSQL";
    }

    /** For machines: {@code slipway/connections-instances/v1}. */
    public static String json(List<Capacity> sizes) {
        return Json.object("slipway/connections-instances/v1", json -> {
            Json.objects(json, "instances", sizes, size -> {
                json.writeStringField("engine", size.engine());
                json.writeStringField("instance", size.instance());
                json.writeNumberField("connections", size.connections());
                json.writeNumberField("reserved", size.reserved());
                json.writeNumberField("maxConnections", size.serverLimit());
                json.writeStringField("kind", size.kind().word());
                json.writeStringField("source", size.source());
                json.writeStringField("date", size.date());
                Json.text(json, "note", size.note());
            });
        });
    }
}
