package dev.slipway.domain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folders in which the dynamic loader of a Linux host looks for libraries that no cache names. */
final class LoaderFolders {
    private LoaderFolders() {}

    static List<String> of(HostProbe host, LinuxCpu cpu, Libc libc) {
        return libc == Libc.MUSL ? ofMusl(host, cpu) : ofGlibc(host, cpu);
    }

    /** The path file replaces the default; its entries are parted by colons or line breaks. */
    private static List<String> ofMusl(HostProbe host, LinuxCpu cpu) {
        Optional<String> paths = host.text(cpu.muslPathFile());
        if (paths.isEmpty()) {
            return cpu.libraryDirectories(Libc.MUSL);
        }
        List<String> folders = new ArrayList<>();
        for (String folder : paths.get().split("[:\n]")) {
            if (folder.startsWith("/")) {
                folders.add(folder.strip());
            }
        }
        return folders;
    }

    /** Where glibc itself lies in a folder of Debian's, that build of it looks into no folder lib64. */
    private static List<String> ofGlibc(HostProbe host, LinuxCpu cpu) {
        List<String> all = cpu.libraryDirectories(Libc.GLIBC);
        boolean debian = all.subList(0, 2).stream().anyMatch(folder -> host.exists(folder + "/libc.so.6"));
        return debian
                ? all.stream().filter(folder -> !folder.endsWith("/lib64")).toList()
                : all;
    }
}
