package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.Runner.Permission;
import dev.slipway.testing.ExaminedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminedTest {
    /** A library is opened, a program started; who may not has no use for what the loader says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            libquery_engine-debian-openssl-3.0.x.so.node | YES       | NO        | LOADS   |
            libquery_engine-debian-openssl-3.0.x.so.node | NO        | NO        | REFUSED | the user may not read it: its mode is 0600
            libquery_engine-debian-openssl-3.0.x.so.node | NOT_KNOWN | NOT_KNOWN | LOADS   |
            query-engine-debian-openssl-3.0.x            | YES       | NO        | REFUSED | the user may not execute it: its mode is 0600
            query-engine-debian-openssl-3.0.x            | NO        | NO        | REFUSED | the user may not read it: its mode is 0600
            query-engine-debian-openssl-3.0.x            | YES       | YES       | LOADS   |
            bin/another-program                          | YES       | NO        | LOADS   |
            """)
    void whoeverRunsItMustBeAllowedTo(String name, Permission read, Permission start, Answer answer, String why) {
        Examined file = new ExaminedFile()
                .named(name)
                .of("interpreter /lib64/ld-linux-x86-64.so.2\nneeded libc.so.6")
                .access(read, start, true)
                .judged();

        assertThat(file.answer()).isEqualTo(answer);
        assertThat(file.why()).isEqualTo(why == null ? "" : why);
    }

    @Test
    void whatTheLoaderRefusesIsTheReasonBeforeItsMode() {
        Examined file = new ExaminedFile()
                .missing("libssl.so.3")
                .access(Permission.NO, Permission.NO, true)
                .judged();

        assertThat(file.answer()).isEqualTo(Answer.REFUSED);
        assertThat(file.why()).isEqualTo("libssl.so.3 is not found");
        assertThat(file.isRefusedFor(Cause.MISSING_LIBRARY)).isTrue();
        assertThat(file.isRefusedFor(Cause.CRASH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needed libc.so.6                | REFUSED     | GLIBC |
            cpu arm64                       | REFUSED     | GLIBC | it is for arm64, not x64
            cpu arm64                       | NOT_DECIDED | GLIBC | it is for arm64, not x64
            needed libc.musl-x86_64.so.1    | REFUSED     | GLIBC | it is for musl, not glibc
            needed libc.musl-x86_64.so.1    | NOT_DECIDED | GLIBC |
            needed libc.musl-x86_64.so.1    | LOADS       | GLIBC |
            needed libc.so.6                | REFUSED     | MUSL  | it is for glibc, not musl
            needed libc.musl-x86_64.so.1    | REFUSED     | MUSL  |
            needed libother.so              | REFUSED     | MUSL  |
            """)
    void aFileIsOfAnotherSystemByItsHeaders(String recipe, Answer answer, Libc libc, String how) {
        ExaminedFile file = new ExaminedFile().of(recipe).on(Cpu.X64, libc, "debian", "12");
        Examined examined = (answer == Answer.REFUSED
                        ? file.refused(Cause.BAD_FILE, "no")
                        : answer == Answer.NOT_DECIDED ? file.undecided("nothing tells") : file)
                .judged();

        assertThat(String.join(", ", examined.foreign())).isEqualTo(how == null ? "" : how);
        assertThat(examined.isOthers()).isEqualTo(how != null);
    }

    /** Of a system a name may lie; where no more than a target is known, the name is what is asked for. */
    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void whereOnlyATargetIsKnownItsNameDecides(boolean target, boolean others) {
        ExaminedFile file = new ExaminedFile().named("libquery_engine-linux-musl-openssl-3.0.x.so.node");
        Examined examined = (target ? file.onTarget() : file).judged();

        assertThat(examined.contradiction()).isPresent();
        assertThat(examined.isOthers()).isEqualTo(others);
        assertThat(new ExaminedFile().onTarget().judged().isOthers()).isFalse();
    }
}
