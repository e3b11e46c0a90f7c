package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.script.ScriptCalls;
import dev.slipway.domain.startup.Pm2Call;
import dev.slipway.domain.startup.StartText;
import dev.slipway.domain.startup.StartedProgram;
import dev.slipway.domain.startup.Startup;
import dev.slipway.port.Documents;
import dev.slipway.usecase.manifests.ProjectScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes of what a service starts, by PM2 or by a program that forks itself.
 *
 * @param files those of the project, by the paths that they have in the image
 * @param service its name, for who is to say what cannot be read
 */
record CountedProcesses(ProjectScripts files, Documents documents, String service) {
    private static final String EACH = ", each with a pool of its own";

    /** Absent where one is started. */
    Setting of(Startup startup) {
        List<Setting> behind = new ArrayList<>();
        Setting most = Setting.absent();
        for (StartedProgram step : startup.steps()) {
            Optional<Pm2Call> call = Pm2Call.of(step);
            // PM2 gives back control, and its runtime does not: of several of that, one counts.
            if (call.isPresent() && !call.get().stays()) {
                behind.add(started(call.get()));
            } else {
                most = more(most, call.isPresent() ? started(call.get()) : forked(step));
            }
        }
        Setting all = more(together(behind), most);
        return all.orElse(0) == 1 ? Setting.absent() : all;
    }

    /** The larger one, or what is not known. */
    static Setting more(Setting one, Setting other) {
        boolean first = one.isUnclear() || (!other.isUnclear() && other.orElse(0) <= one.orElse(0));
        return first ? one : other;
    }

    private static Setting together(List<Setting> all) {
        List<Setting.Known> known = new ArrayList<>();
        for (Setting each : all) {
            if (each instanceof Setting.Known count) {
                known.add(count);
            } else {
                return each;
            }
        }
        if (known.size() < 2) {
            return known.isEmpty() ? Setting.absent() : known.get(0);
        }
        int sum = known.stream().mapToInt(Setting.Known::value).sum();
        Place first = known.get(0).place();
        List<String> shown = known.stream().map(each -> each.place().text()).toList();
        return new Setting.Known(
                sum, Place.in(first.file(), first.line(), sum + " processes: " + String.join(", ", shown)));
    }

    private Setting forked(StartedProgram step) {
        for (String word : step.words()) {
            Optional<StartText> text =
                    word.matches("[\\w./-]{1,200}\\.[cm]?[jt]s") ? files.file("/" + word) : Optional.empty();
            if (text.filter(each -> ScriptCalls.has(each.text(), "cluster", "fork"))
                    .isPresent()) {
                return unclear(text.get().name() + " starts processes with cluster.fork" + EACH, step.place());
            }
        }
        return Setting.absent();
    }

    private Setting started(Pm2Call call) {
        Place place = call.step().place();
        if (call.file().isEmpty()) {
            String written = call.instances().orElse("1");
            return instances(written, "pm2 -i " + written, place);
        }
        String path = call.file().get();
        Optional<StartText> file = files.file("/" + path);
        Optional<List<ProcessFile.App>> apps = file.flatMap(text -> ProcessFile.apps(text, documents));
        if (apps.isEmpty()) {
            return unclear(
                    file.isEmpty()
                            ? "the processes of " + path + ", which PM2 starts, are not at hand"
                            : "the processes of " + path + ", which PM2 starts, are not written out in it",
                    place);
        }
        return together(apps.get().stream()
                .filter(app -> call.only().isEmpty()
                        || app.name().filter(call.only()::contains).isPresent())
                .map(app -> instances(
                        app.instances(),
                        "instances: " + app.instances() + " of " + file.get().name(),
                        place))
                .toList());
    }

    private Setting instances(String written, String shown, Place place) {
        if (written.matches("[1-9][0-9]{0,3}")) {
            return new Setting.Known(Integer.parseInt(written), Place.in(place.file(), place.line(), shown));
        }
        boolean cpus = written.matches("max|0|-[0-9]+|.*(?i:cpu).*");
        return unclear(
                shown + (cpus ? " starts a process for each CPU" + EACH : ": how many that is stands in no file"),
                place);
    }

    private Setting unclear(String why, Place place) {
        return new Setting.Unclear(
                why + "; name the pool of all of them together: --service " + service + ",pool=20", place);
    }
}
