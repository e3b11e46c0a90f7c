package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.FunctionOutcome;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.domain.simulation.SimulationResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a simulation of connections showed. */
public record SimulationReport(SimulationResult outcome, Scenario scenario) {
    public SimulationReport(SimulationResult outcome) {
        this(outcome, outcome.scenario());
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder(verdict())
                .append("\n\n")
                .append(new FunctionText(outcome).text())
                .append(SimulationText.connections(outcome));
        TextChart chart = new TextChart(outcome.highest(), scenario.limit());
        text.append(
                chart.varies()
                        ? "\n" + chart.text("  ", scenario.length())
                        : FunctionText.row("over time", chart.even(scenario.length())));
        return text.append('\n').append(SimulationText.next(outcome)).toString();
    }

    private String verdict() {
        String peak = Amounts.whole(outcome.peak()) + " connections at the peak";
        if (scenario.limit().isEmpty()) {
            return peak + "; not compared with a database: give its number with --max-connections.";
        }
        long limit = scenario.limit().getAsLong();
        if (outcome.keepsTheLimit()) {
            return "The database carries it: " + peak + ", of " + Amounts.whole(limit) + " ("
                    + Amounts.percent((double) outcome.peak() / Math.max(1, limit)) + ").";
        }
        return "Too many connections: " + peak + ", " + Amounts.whole(outcome.peak() - limit) + " above the "
                + Amounts.whole(limit) + " that the database carries;\nabove it for "
                + Amounts.span(outcome.above()) + " of " + Amounts.span(scenario.length()) + " ("
                + Amounts.percent(share(outcome.above())) + "), the first time at "
                + Amounts.moment(outcome.firstAbove().orElse(Duration.ZERO)) + ".";
    }

    private double share(Duration part) {
        return (double) part.toNanos() / scenario.length().toNanos();
    }

    /** For machines: {@code slipway/connections-simulate/v1}. */
    public String json() {
        return Json.object("slipway/connections-simulate/v1", json -> {
            verdict(json);
            json.writeNumberField("seed", scenario.seed());
            json.writeNumberField("seconds", seconds(scenario.length()));
            connections(json);
            json.writeArrayFieldStart("functions");
            function(json, scenario.function(), outcome.function());
            json.writeEndArray();
        });
    }

    private void verdict(JsonGenerator json) throws IOException {
        if (scenario.limit().isPresent()) {
            json.writeBooleanField("keepsTheLimit", outcome.keepsTheLimit());
            json.writeNumberField("limit", scenario.limit().getAsLong());
        } else {
            json.writeNullField("keepsTheLimit");
            json.writeNullField("limit");
        }
    }

    private void connections(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("connections");
        json.writeNumberField("peak", outcome.peak());
        json.writeNumberField("peakAtSeconds", seconds(outcome.peakAt()));
        json.writeNumberField("zombiesAtPeak", outcome.zombiesAtPeak());
        json.writeNumberField("mean", outcome.mean());
        json.writeNumberField("meanIdle", outcome.mean() - outcome.meanBusyConnections());
        json.writeNumberField("secondsAboveLimit", seconds(outcome.above()));
        json.writeNumberField("shareAboveLimit", share(outcome.above()));
        number(json, "firstAboveSeconds", outcome.firstAbove().map(SimulationReport::seconds));
        json.writeArrayFieldStart("highest");
        for (long value : outcome.highest()) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void function(JsonGenerator json, FunctionLoad load, FunctionOutcome function) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", function.name());
        json.writeNumberField("requestsPerSecond", load.traffic().perSecond());
        json.writeNumberField("durationSeconds", seconds(load.duration().mean()));
        json.writeStringField("durationShape", load.duration().shape());
        json.writeNumberField("connectionLimit", load.connections());
        number(
                json,
                "reserved",
                load.reserved().isPresent()
                        ? Optional.of((double) load.reserved().getAsInt())
                        : Optional.empty());
        json.writeNumberField("requests", function.requests());
        json.writeNumberField("turnedAway", function.turnedAway());
        json.writeNumberField("turnedAwayShare", function.turnedAwayShare());
        number(
                json,
                "erlangB",
                function.erlangB().isPresent() ? Optional.of(function.erlangB().getAsDouble()) : Optional.empty());
        json.writeNumberField("coldStarts", function.coldStarts());
        json.writeNumberField("reconnects", function.reconnects());
        json.writeNumberField("recycled", function.recycled());
        json.writeNumberField("meanBusy", function.meanBusy());
        json.writeNumberField("littlesLaw", function.littlesLaw());
        json.writeNumberField("peakBusy", function.mostBusy());
        json.writeNumberField("peakBusyAtSeconds", seconds(function.mostBusyAt()));
        json.writeNumberField("peakSandboxes", function.mostSandboxes());
        json.writeNumberField("peakZombies", function.mostZombies());
        json.writeNumberField("peakConnections", outcome.peak());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<Double> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else if (value.get() == Math.rint(value.get())) {
            json.writeNumberField(name, value.get().longValue());
        } else {
            json.writeNumberField(name, value.get());
        }
    }

    private static double seconds(Duration span) {
        return span.toNanos() / 1e9;
    }
}
