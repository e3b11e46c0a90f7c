package dev.slipway.domain.install;

import java.util.List;
import java.util.Optional;

/**
 * What a lock file has for platforms, and where it is installed: what a rule judges.
 *
 * @param lock the file, as its user would type it; empty where there is none that can be read
 * @param repair the command that writes it anew for the platform
 * @param parents packages that have others for platforms
 * @param platforms those that it is deployed to
 * @param installed whose packages a setting takes; empty where none says so
 */
public record NativeNeed(
        Optional<String> lock,
        String repair,
        List<NativeParent> parents,
        List<WantedPlatform> platforms,
        Optional<InstalledPlatforms> installed) {
    public NativeNeed {
        parents = List.copyOf(parents);
        platforms = List.copyOf(platforms);
    }

    /** What of a platform the setting leaves out, a clause; empty where it takes it. */
    public Optional<String> leavesOut(WantedPlatform platform) {
        return installed.flatMap(each -> each.lacks(platform));
    }

    /**
     * Where the packages run.
     *
     * @param title for people
     * @param cpu as Node names it; empty where it is not known
     * @param libc the C library by name
     * @param builds whether they are installed there too, so that tools must run there
     */
    public record WantedPlatform(String title, Optional<String> cpu, String libc, boolean builds) {
        boolean takes(NamedPlatform named, boolean othersAreMusl) {
            boolean library = named.libc().map(libc::equals).orElse(!othersAreMusl || libc.equals("glibc"));
            boolean processor = cpu.isEmpty()
                    || named.cpu().equals(cpu.get())
                    || named.cpu().equals("universal");
            return named.system().equals("linux") && processor && library;
        }

        /**
         * The packages of one family that fit, of those that are listed.
         *
         * @param family all of one kind
         */
        public List<String> fitting(List<String> family) {
            boolean musl = family.stream()
                    .anyMatch(name -> NamedPlatform.of(name)
                            .flatMap(NamedPlatform::libc)
                            .filter("musl"::equals)
                            .isPresent());
            return family.stream()
                    .filter(name -> NamedPlatform.of(name)
                            .filter(named -> takes(named, musl))
                            .isPresent())
                    .toList();
        }
    }
}
