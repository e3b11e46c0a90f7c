/* Opens each file that a line of standard input names, in a process of its own, and says what came of it:
   PATH, ok or no or crash, and the loader's words, with tabs between them. */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void open_it(const char *path, int out) {
  char text[4096];
  close(1);
  close(2);
  alarm(60);
  int opened = dlopen(path, RTLD_NOW) != 0;
  snprintf(text, sizeof text, "%s\t%s", opened ? "ok" : "no", opened ? "" : dlerror());
  for (char *at = text + 3; *at; at++)
    if (*at == '\n' || *at == '\t') *at = ' ';
  _exit(write(out, text, strlen(text)) < 0);
}

int main(void) {
  char path[4096], said[4096];
  while (fgets(path, sizeof path, stdin)) {
    int ends[2], status;
    path[strcspn(path, "\n")] = 0;
    fflush(stdout);
    if (pipe(ends)) return 1;
    pid_t child = fork();
    if (child == 0) open_it(path, ends[1]);
    close(ends[1]);
    size_t length = 0;
    ssize_t got;
    while ((got = read(ends[0], said + length, sizeof said - 1 - length)) > 0) length += got;
    said[length] = 0;
    close(ends[0]);
    waitpid(child, &status, 0);
    int whole = WIFEXITED(status) && WEXITSTATUS(status) == 0 && length > 0;
    printf("%s\t%s\n", path, whole ? said : "crash\t");
  }
  return 0;
}
