package dev.slipway.rule.natives;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.natives.NeededFamily;
import dev.slipway.domain.natives.ShippedNative;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Site;
import java.util.List;
import java.util.Optional;

/** NAT001: a native file is for another system than the place, and none beside it is for the place. */
record ForeignNative(String rule) implements Check<NeededFamily> {
    private static final int SHOWN = 5;

    @Override
    public Verdict judge(NeededFamily need) {
        List<ShippedNative> foreign = need.family().foreign();
        if (foreign.isEmpty()) {
            return unknown(need).<Verdict>map(Verdict.NotChecked::new).orElse(Verdict.PASSED);
        }
        Optional<ShippedNative> asked = need.family().asked();
        boolean needed = !need.family().isServed()
                && asked.isPresent()
                && need.optional().isEmpty();
        return needed
                ? found(Severity.ERROR, foreign, alone(asked.get()), remedy(asked.get()))
                : found(Severity.NOTE, foreign, beside(need, foreign), "Leave them out of what ships.");
    }

    /** What would have to be known: a file for one CPU is right on that one only. */
    private static Optional<String> unknown(NeededFamily need) {
        return need.family().files().stream()
                .map(file -> file.file().site())
                .filter(site -> site.cpu().isEmpty())
                .findFirst()
                .map(site -> "which CPU " + site.name() + " has stands nowhere; say which: --arch x64");
    }

    private Verdict found(Severity severity, List<ShippedNative> files, String message, String remedy) {
        List<Place> evidence =
                files.stream().limit(SHOWN).map(ForeignNative::evidence).toList();
        return Verdict.found(finding(severity, message, evidence, remedy));
    }

    private static Place evidence(ShippedNative file) {
        Place at = file.file().place();
        return new Place(at.kind(), at.file(), 0, 0, "", built(file));
    }

    private static String built(ShippedNative file) {
        return file.file().builtFor().map(BuiltFor::described).orElse("a native file");
    }

    private static String alone(ShippedNative file) {
        return "This is " + built(file) + "; " + file.file().site().described() + " cannot load it: "
                + String.join(", ", file.foreign()) + ", and no build for that place is beside it.";
    }

    private static String beside(NeededFamily need, List<ShippedNative> foreign) {
        long bytes = foreign.stream().mapToLong(file -> file.entry().size()).sum();
        String why = need.family().isServed()
                ? "the build for that place is beside them"
                : need.optional().orElse("by their names nothing there asks for them");
        Site site = foreign.get(0).file().site();
        return (foreign.size() == 1 ? "1 file is" : foreign.size() + " files are") + " for other places than "
                + site.described() + " and " + bytes + " bytes that nothing needs there; " + why + ".";
    }

    private static String remedy(ShippedNative file) {
        Site site = file.file().site();
        String cpu = site.cpu().map(each -> " --cpu=" + each.node()).orElse("");
        String libc = site.libc().map(each -> " --libc=" + each.id()).orElse("");
        return "Install its package for that place: npm install --os="
                + site.os().orElse("linux") + cpu + libc + "; or install in an image of it, and ship that.";
    }
}
