package dev.slipway.report;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.EngineName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database sizes that are known. */
public final class InstancesReport {
    private static final List<String> HEADING = List.of("engine", "instance", "connections", "kind", "date", "source");
    private static final int NUMBER = 2;

    private InstancesReport() {}

    /** For people: a table, one size in a line. */
    public static String text(List<Capacity> sizes) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADING);
        for (Capacity size : sizes) {
            lines.add(List.of(
                    size.engine(),
                    size.instance(),
                    Integer.toString(size.connections()),
                    size.kind().word(),
                    size.date(),
                    size.source()));
        }
        StringBuilder text = new StringBuilder();
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            append(text, line, widths);
        }
        return text.append('\n')
                .append(sizes.size())
                .append(" sizes. Computed ones are estimates; the server's own answer is better: ")
                .append(questions(sizes))
                .append(".\n")
                .toString();
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

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[HEADING.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return widths;
    }

    private static void append(StringBuilder text, List<String> line, int[] widths) {
        int last = widths.length - 1;
        for (int column = 0; column < last; column++) {
            String cell = line.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            text.append(column == NUMBER ? blanks + cell : cell + blanks).append("  ");
        }
        text.append(line.get(last)).append('\n');
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
