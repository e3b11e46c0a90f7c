"""Stand-ins that work: a program and a Node-API module, made with gcc for x64 glibc."""

import pathlib
import subprocess
import tempfile

from native_headers import needed_libraries

MODULE_SOURCE = r"""
#include <stddef.h>
/* Node-API, as far as one function needs it; Node itself provides these at load time. */
typedef struct environment *env;
typedef struct handle *value;
typedef value (*native_function)(env, void *);
#define OPTIONAL __attribute__((weak))
int OPTIONAL napi_create_object(env, value *);
int OPTIONAL napi_create_string_utf8(env, const char *, size_t, value *);
int OPTIONAL napi_set_named_property(env, value, const char *, value);
int OPTIONAL napi_create_function(env, const char *, size_t, native_function, void *, value *);
extern const char engine_padding[];
static void put(env e, value object, const char *key, const char *text) {
  value made;
  napi_create_string_utf8(e, text, NAPI_AUTO, &made);
  napi_set_named_property(e, object, key, made);
}
static value version(env e, void *info) {
  value answer;
  (void)info;
  napi_create_object(e, &answer);
  put(e, answer, "commit", COMMIT);
  put(e, answer, "version", "stand-in");
  return answer;
}
value napi_register_module_v1(env e, value exports) {
  value made;
  napi_create_function(e, "version", NAPI_AUTO, version, (void *)engine_padding, &made);
  napi_set_named_property(e, exports, "version", made);
  return exports;
}
"""

PROGRAM_SOURCE = r"""
#include <stdio.h>
extern const char engine_padding[];
int main(void) { return puts(LINE) == EOF || engine_padding == NULL; }
"""

PADDING_SOURCE = """
.section .rodata
.globl engine_padding
engine_padding:
.incbin "padding"
.byte 0
.section .note.GNU-stack,"",@progbits
"""


def compiled(target, is_library, commit, line, pad):
    """A stand-in that works on an x64 glibc host which has the libraries of the target."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        (scratch / "padding").write_bytes(pad)
        (scratch / "padding.s").write_text(PADDING_SOURCE)
        (scratch / "engine.c").write_text(MODULE_SOURCE if is_library else PROGRAM_SOURCE)
        (scratch / "empty.c").write_text("int provided_by_the_host;\n")

        def gcc(*arguments):
            subprocess.run(["gcc", "-Os", "-fPIC", "-Wl,--build-id=none", *arguments], cwd=scratch, check=True)

        stubs = [name for name in needed_libraries(target) if not name.startswith("libc.")]
        for name in stubs:
            gcc("-shared", "-nostdlib", f"-Wl,-soname,{name}", "-o", name, "empty.c")
        words = [f'-DCOMMIT="{commit}"', f'-DLINE="{line.decode()}"', "-DNAPI_AUTO=((size_t)-1)"]
        kind = ["-shared"] if is_library else []
        gcc(*kind, *words, "-o", "engine", "engine.c", "padding.s", "-Wl,--no-as-needed", *stubs)
        return (scratch / "engine").read_bytes()
