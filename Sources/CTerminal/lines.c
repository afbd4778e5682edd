// Waiting for a line where no screen is drawn. A signal that came just before the wait ends it as one that comes within it does: its handler
// leaves a byte in a pipe. It may have run on any thread, and so neither a flag that is looked at first nor a read that is broken off would do.
#include "state.h"
#include <errno.h>
#include <poll.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static volatile sig_atomic_t ending;        // the first signal that asked the program to end; 0 for none

// A second signal does not wait until the first is answered.
static void note_end(int number) {
    int saved = errno;
    if (ending) ct_end(number);
    ending = number;
    ssize_t ignored = write(ends[1], "", 1);
    (void)ignored;
    errno = saved;
}

void ct_end_lines_by_signals(void) {
    if (ends[0] >= 0 || pipe(ends) != 0) return;
    ct_nonblocking(ends[0]);
    ct_nonblocking(ends[1]);
    const int polite[] = {SIGINT, SIGHUP, SIGTERM};
    for (size_t i = 0; i < sizeof polite / sizeof *polite; i++) {
        struct sigaction old;
        sigaction(polite[i], NULL, &old);
        if (old.sa_handler != SIG_IGN) ct_handle(polite[i], note_end, 0);   // nohup, or a shell that runs this behind its back
    }
}

int ct_wait_for_line(int descriptor) {
    struct pollfd waited[2] = {{descriptor, POLLIN, 0}, {ends[0], POLLIN, 0}};
    while (!ending && poll(waited, 2, -1) < 0 && errno == EINTR) continue;
    return ending;
}

int ct_lines_ended_by(void) { return ending; }
