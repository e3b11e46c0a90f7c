package dev.slipway.report;

import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.FunctionOutcome;
import dev.slipway.domain.simulation.SimulationResult;
import dev.slipway.domain.text.Printable;
import java.time.Duration;

/** What one simulated function did, for people. */
record FunctionText(FunctionLoad load, FunctionOutcome function, Duration length) {
    FunctionText(SimulationResult outcome) {
        this(
                outcome.scenario().function(),
                outcome.function(),
                outcome.scenario().length());
    }

    /** A row of a report: what it is about, and the rest beside it. */
    static String row(String name, String text) {
        String label = "  " + Printable.word(name) + " ".repeat(Math.max(0, 13 - name.length()));
        return label + text.replace("\n", "\n" + " ".repeat(label.length())) + "\n";
    }

    String text() {
        return row("requests", requests())
                + row("turned away", turnedAway())
                + row("in work", inWork())
                + row("cold starts", coldStarts())
                + row("sandboxes", sandboxes());
    }

    private String requests() {
        String steps = load.traffic().even() ? " in equal steps" : " at random";
        String bursts = load.traffic().bursts().isEmpty() ? "" : " outside bursts";
        return Amounts.whole(function.requests()) + " in " + Amounts.span(length) + ": "
                + Amounts.plain(load.traffic().perSecond()) + "/s" + steps + bursts + ", "
                + Amounts.span(load.duration().mean()) + " each ("
                + load.duration().shape() + ")";
    }

    private String turnedAway() {
        if (load.reserved().isEmpty()) {
            return "none: no concurrency is reserved";
        }
        String closed = function.erlangB().isPresent()
                ? "; Erlang's formula: " + Amounts.percent(function.erlangB().getAsDouble())
                : "";
        return Amounts.whole(function.turnedAway()) + " (" + Amounts.percent(function.turnedAwayShare()) + "), "
                + Amounts.whole(load.reserved().getAsInt()) + " reserved" + closed;
    }

    private String inWork() {
        double perSecond = (function.requests() - function.turnedAway()) / (length.toNanos() / 1e9);
        String cold = load.sandbox().coldStart().isZero() ? "" : " and cold starts";
        return Amounts.tenths(function.meanBusy()) + " on average; Little's law: " + Amounts.tenths(perSecond) + "/s x "
                + Amounts.span(load.duration().mean()) + cold + " = " + Amounts.tenths(function.littlesLaw()) + "\n"
                + Amounts.whole(function.mostBusy()) + " at most, at " + Amounts.moment(function.mostBusyAt());
    }

    private String coldStarts() {
        double share = function.requests() == 0 ? 0 : (double) function.coldStarts() / function.requests();
        return Amounts.whole(function.coldStarts()) + " (" + Amounts.percent(share) + " of the requests)";
    }

    private String sandboxes() {
        String recycled =
                function.recycled() == 0 ? "" : "; " + Amounts.whole(function.recycled()) + " recycled by age";
        String zombies = function.mostZombies() == 0
                ? ""
                : "; zombies among them " + Amounts.whole(function.mostZombies()) + " at most";
        return Amounts.whole(function.mostSandboxes()) + " at most" + zombies + recycled;
    }
}
