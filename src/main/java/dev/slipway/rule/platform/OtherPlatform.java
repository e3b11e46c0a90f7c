package dev.slipway.rule.platform;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Examined;
import java.util.ArrayList;
import java.util.List;

/** PLT003: a file is for another system, processor or C library than the place that it goes to. */
public record OtherPlatform(String rule) implements Check<Examined> {
    @Override
    public Verdict judge(Examined file) {
        if (file.builtFor().isEmpty()) {
            return new Verdict.NotApplicable("the file has no header that tells a system");
        }
        if (file.contradiction().isPresent()) {
            return new Verdict.NotApplicable("a name says otherwise than the header (ENG003)");
        }
        List<String> foreign = file.foreign();
        if (foreign.isEmpty() && !file.isRefusedFor(Cause.WRONG_ARCHITECTURE)) {
            return file.site().os().isEmpty()
                            || (file.site().cpu().isEmpty() && file.loading().answer() == Answer.NOT_DECIDED)
                    ? new Verdict.NotChecked(
                            "the processor of " + file.site().name() + " is not known: --arch names it")
                    : Verdict.PASSED;
        }
        BuiltFor built = file.builtFor().get();
        String what = foreign.isEmpty() ? file.loading().why() : String.join(", ", foreign);
        List<Place> evidence = new ArrayList<>();
        Place at = file.place();
        evidence.add(new Place(at.kind(), at.file(), 0, 0, "", built.described()));
        return Verdict.found(error(
                "This is " + built.described() + "; " + file.site().described() + " cannot load it: " + what + ".",
                evidence,
                remedy(file)));
    }

    private static String remedy(Examined file) {
        String same = file.site().os().equals(file.builtFor().map(BuiltFor::os))
                ? "choose the processor that it is for: --arch, docker build --platform, the function's architecture"
                : "leave it out of what ships there";
        return file.engine().isPresent()
                ? "Fetch the engine of that place, which \"" + file.site().platformCommand()
                        + "\" names: slipway engine fetch --platform TARGET; or " + same + "."
                : "Install its package for that place (npm install --os=linux --cpu=x64 --libc=glibc, or in the image"
                        + " itself); or " + same + ".";
    }
}
