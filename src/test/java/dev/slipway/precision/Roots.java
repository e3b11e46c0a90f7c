package dev.slipway.precision;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.testing.Contents;

/** As much of the file systems of images as a loader, Prisma and a start-up command look at. */
final class Roots {
    private static final String TRIPLE = "x86_64-linux-gnu";
    private static final String PASSWD = "root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n";

    private Roots() {}

    /** {@code node:22-bookworm}, as far as that. */
    static Contents debian12() {
        return debian("12", "2.36", "usr/lib/" + TRIPLE + "/", ".so.3");
    }

    /** {@code node:16-bullseye}. */
    static Contents debian11() {
        return debian("11", "2.31", "usr/lib/" + TRIPLE + "/", ".so.1.1");
    }

    private static Contents debian(String release, String glibc, String folder, String ssl) {
        Contents root = common("ID=debian\nVERSION_ID=\"" + release + "\"\n");
        root.elf(
                "lib64/ld-linux-x86-64.so.2",
                "soname ld-linux-x86-64.so.2\ntext \\0/lib/" + TRIPLE + "/\\0/usr/lib/" + TRIPLE
                        + "/\\0/lib/\\0/usr/lib/\\0\\0GNU C Library stable release version " + glibc + ".\\0\n");
        String versions = release.equals("11") ? "GLIBC_2.17 GLIBC_2.18" : "GLIBC_2.17 GLIBC_2.18 GLIBC_2.34";
        root.elf("lib/" + TRIPLE + "/libc.so.6", "soname libc.so.6\ndefines-version libc.so.6 " + versions + "\n");
        String[] others = {"libm.so.6", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0", "librt.so.1"};
        for (String library : others) {
            root.elf("lib/" + TRIPLE + "/" + library, "soname " + library + "\nneeded libc.so.6\n");
        }
        root.elf(folder + "libcrypto" + ssl, "soname libcrypto" + ssl + "\nneeded libc.so.6\n");
        root.elf(folder + "libssl" + ssl, "soname libssl" + ssl + "\nneeded libcrypto" + ssl + " libc.so.6\n");
        programs(root, "interpreter /lib64/ld-linux-x86-64.so.2\nneeded libm.so.6 libc.so.6\n");
        return root;
    }

    /** {@code node:22-alpine3.21}. */
    static Contents alpine() {
        Contents root = common("ID=alpine\nVERSION_ID=3.21.3\n");
        String libc = "libc.musl-x86_64.so.1";
        root.elf("lib/ld-musl-x86_64.so.1", "soname " + libc + "\ntext \\0musl libc\\0\n");
        root.link("lib/" + libc, "ld-musl-x86_64.so.1");
        root.elf("usr/lib/libgcc_s.so.1", "soname libgcc_s.so.1\nneeded " + libc + "\n");
        root.elf("usr/lib/libcrypto.so.3", "soname libcrypto.so.3\nneeded " + libc + "\n");
        root.elf("usr/lib/libssl.so.3", "soname libssl.so.3\nneeded libcrypto.so.3 " + libc + "\n");
        programs(root, "interpreter /lib/ld-musl-x86_64.so.1\nneeded " + libc + "\n");
        return root;
    }

    /** {@code public.ecr.aws/lambda/nodejs:22}, which is Amazon Linux 2023. */
    static Contents lambda() {
        Contents root = common("NAME=\"Amazon Linux\"\nID=\"amzn\"\nID_LIKE=\"fedora\"\nVERSION_ID=\"2023\"\n");
        root.elf("lib64/ld-linux-x86-64.so.2", """
                        soname ld-linux-x86-64.so.2
                        text \\0/lib64/\\0/usr/lib64/\\0\\0GNU C Library stable release version 2.34.\\0
                        """);
        root.elf("lib64/libc.so.6", "soname libc.so.6\ndefines-version libc.so.6 GLIBC_2.17 GLIBC_2.34\n");
        for (String library : new String[] {"libm.so.6", "libgcc_s.so.1", "libcrypto.so.3"}) {
            root.elf("lib64/" + library, "soname " + library + "\nneeded libc.so.6\n");
        }
        root.elf("lib64/libssl.so.3", "soname libssl.so.3\nneeded libcrypto.so.3 libc.so.6\n");
        programs(root, "interpreter /lib64/ld-linux-x86-64.so.2\nneeded libm.so.6 libc.so.6\n");
        root.elf("var/lang/bin/node", "interpreter /lib64/ld-linux-x86-64.so.2\nneeded libc.so.6\n");
        root.file("lambda-entrypoint.sh", 0755, "#!/bin/sh\nexec /var/runtime/bootstrap\n".getBytes(UTF_8));
        return root;
    }

    private static void programs(Contents root, String recipe) {
        root.elf("bin/sh", recipe);
        root.elf("usr/local/bin/node", recipe);
        root.link("usr/local/bin/npx", "../lib/node_modules/npm/bin/npx-cli.js");
        root.file("usr/local/lib/node_modules/npm/bin/npx-cli.js", 0755, "#!/usr/bin/env node\n".getBytes(UTF_8));
    }

    private static Contents common(String release) {
        return new Contents()
                .file("etc/os-release", release)
                .file("etc/passwd", PASSWD)
                .file("home/node/.profile", "");
    }
}
