package dev.slipway.domain.nowconfig;

import dev.slipway.domain.document.edit.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A vercel.json made of a now.json.
 *
 * @param steps what became of each setting, in the order of the file
 * @param notes what its user should know besides
 */
public record Migrated(JsonValue.Members json, List<MovedSetting> steps, List<String> notes) {
    public Migrated {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** What became of a setting. */
    public enum Fate {
        /** It stands in the new file, as it was or in today's form. */
        KEPT,
        /** It had no effect, or needs none. */
        DROPPED,
        /** It has no counterpart in the file; somebody must see to it. */
        BY_HAND;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One setting.
     *
     * @param pointer in now.json
     * @param line in now.json, counted from 1
     * @param what a sentence
     */
    public record MovedSetting(String pointer, int line, Fate fate, String what) {}

    /** Whether nothing is left for its user to do. */
    public boolean complete() {
        return steps.stream().noneMatch(step -> step.fate() == Fate.BY_HAND);
    }
}
