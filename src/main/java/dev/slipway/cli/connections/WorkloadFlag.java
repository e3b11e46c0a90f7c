package dev.slipway.cli.connections;

import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** One {@code --function} or {@code --service}: a name, then {@code key=number} with commas. */
record WorkloadFlag(Option<?> option, String text) {
    Workload workload(WorkloadKind kind) throws ProblemException {
        String cap = kind == WorkloadKind.FUNCTION ? "reserved" : "replicas";
        String extra = kind == WorkloadKind.FUNCTION ? "provisioned" : "surge";
        List<String> keys = List.of(cap, extra, "pool", "weight");
        String[] parts = text.split(",", -1);
        Settings settings = Settings.NONE;
        for (int i = 1; i < parts.length; i++) {
            settings = set(settings, parts[i], keys);
        }
        if (parts[0].isBlank() || parts[0].indexOf('=') >= 0) {
            throw invalid(keys);
        }
        return new Workload(parts[0], kind, settings, Place.of(option.name(), text));
    }

    private Settings set(Settings settings, String part, List<String> keys) throws ProblemException {
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals);
        Optional<Integer> number = Numbers.whole(equals < 0 ? "" : part.substring(equals + 1), 0, DatabaseOptions.MOST);
        boolean none = number.isEmpty() || (number.get() == 0 && (key.equals("pool") || key.equals("weight")));
        if (none || !keys.contains(key)) {
            throw invalid(keys);
        }
        Setting value = new Setting.Known(number.get(), Place.of(option.name(), text));
        return new Settings(
                key.equals(keys.get(0)) ? value : settings.cap(),
                key.equals("provisioned") ? value : settings.provisioned(),
                key.equals("surge") ? value : settings.surge(),
                key.equals("pool") ? value : settings.pool(),
                key.equals("weight") ? value : settings.weight());
    }

    private ProblemException invalid(List<String> keys) {
        return option.isNot(
                text,
                "a name, then settings such as " + keys.get(0) + "=40 with commas before them; the settings are: "
                        + String.join(", ", keys));
    }
}
