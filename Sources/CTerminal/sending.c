// What goes to the terminal, a frame in one write. ncurses flushes whenever it has moved the cursor, some thirty times a screen, and each write
// wakes the terminal; so its descriptor is a file in memory while it draws, and the terminal at all other times, when it may be asked for modes.
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif
#include "state.h"
#include <errno.h>
#include <poll.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

static int output = -1;         // where ncurses sends
static int memory = -1;         // where it sends while it draws; -1 where there is no such file
static int is_held;

void ct_take_output(int descriptor) {
    output = descriptor;
#ifdef __linux__
    memory = memfd_create("frame", MFD_CLOEXEC);
#endif
}

void ct_send_at_once(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(STDOUT_FILENO, bytes, count);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0 && errno == EAGAIN) {
            struct pollfd waited = {STDOUT_FILENO, POLLOUT, 0};
            if (poll(&waited, 1, 1000) > 0) continue;
        }
        if (sent <= 0) return;
        bytes += sent;
        count -= (size_t)sent;
    }
}

void ct_send(const char *bytes, size_t count) {
    if (is_held && write(memory, bytes, count) == (ssize_t)count) return;
    ct_send_at_once(bytes, count);
}

void ct_hold(void) {
    if (!is_held && memory >= 0 && dup2(memory, output) >= 0) is_held = 1;
}

void ct_let_go(void) {
    if (!is_held) return;
    is_held = 0;
    dup2(STDOUT_FILENO, output);
    char bytes[8192];
    off_t end = lseek(memory, 0, SEEK_CUR), start = 0;
    lseek(memory, 0, SEEK_SET);
    while (start < end) {
        size_t left = (size_t)(end - start);
        ssize_t count = pread(memory, bytes, left < sizeof bytes ? left : sizeof bytes, start);
        if (count <= 0) return;
        ct_send_at_once(bytes, (size_t)count);
        start += count;
    }
}
