// Giving the terminal back whatever happens. What runs in a handler here is async-signal-safe: write, tcsetattr, sigaction, raise.
#include "state.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE = 5 };                                      // seconds for the loop to answer a signal that ends the program

static char restore[512];
static size_t restore_length;
static int parked[2] = {-1, -1};
static int own_stderr = -1;

static void append(const char *bytes) {
    for (; bytes && *bytes && restore_length < sizeof restore; bytes++) {
        const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
        if (end) bytes = end;                               // padding, which a handler cannot keep
        else restore[restore_length++] = *bytes;
    }
}

void ct_prepare_restore(void) {
    const char *const capabilities[] = {"sgr0", "op", "rmacs", "cnorm", "rmkx"};
    restore_length = 0;
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) append(ct_capability(capabilities[i]));
    append(ct_paste_sequence(0));
    if (ct.mouse) append("\033[?1006l\033[?1000l");
    const char *leave = ct_capability("rmcup");
    append(leave ? leave : "\r\n");
}

static void fatal(int number) {
    if (number == SIGALRM && ct.ending) number = ct.ending;
    if (ct.taken) {
        ct.taken = 0;
        ct_send(restore, restore_length);
        tcsetattr(ct.tty, TCSANOW, &ct.before);
        ct_replay_stderr();
    }
    ct_handle(number, SIG_DFL, 0);
    raise(number);                                          // pending until this handler returns: the exit status keeps the signal
}

void ct_note(int number) {
    int saved = errno;
    char byte = number == SIGWINCH ? 'W' : number == SIGCONT ? 'C' : number == SIGTSTP ? 'Z' : 'E';
    ssize_t ignored = write(ct.signals[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

// Ends the program by way of its loop, which keeps the reader's place; a second signal, or a loop that does not answer, ends it at once.
static void polite(int number) {
    if (ct.ending || !ct.taken) {
        fatal(number);
        return;
    }
    ct.ending = number;
    alarm(PATIENCE);
    ct_note(number);
}

void ct_end(int number) {
    ct_handle(number, SIG_DFL, 0);
    raise(number);
}

void ct_handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

// The signals by which others ask a program to end.
static int is_polite(int number) { return number == SIGHUP || number == SIGTERM || number == SIGINT; }

void ct_install_handlers(void) {
    static char stack[65536];                               // a stack that overflowed is no place to run a handler
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    const int deadly[] = {
        SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGXCPU,
        SIGXFSZ,
    };
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        struct sigaction old;
        sigaction(deadly[i], NULL, &old);
        int is_nohup = deadly[i] == SIGHUP && old.sa_handler == SIG_IGN;    // then the hang-up shows on the descriptor
        if (!is_nohup) ct_handle(deadly[i], is_polite(deadly[i]) ? polite : fatal, SA_ONSTACK | (is_polite(deadly[i]) ? SA_RESTART : 0));
    }
    ct_handle(SIGWINCH, ct_note, SA_RESTART);
    ct_handle(SIGTSTP, ct_note, SA_RESTART);
    ct_handle(SIGCONT, ct_note, SA_RESTART);
}

void ct_park_stderr(void) {
    if (own_stderr < 0) {
        if (!isatty(STDERR_FILENO) || pipe(parked) != 0) return;
        ct_nonblocking(parked[0]);
        ct_nonblocking(parked[1]);
        own_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    }
    dup2(parked[1], STDERR_FILENO);
}

void ct_replay_stderr(void) {
    if (own_stderr < 0) return;
    char text[4096];
    ssize_t count;
    while ((count = read(parked[0], text, sizeof text)) > 0) {
        ssize_t ignored = write(own_stderr, text, (size_t)count);
        (void)ignored;
    }
    dup2(own_stderr, STDERR_FILENO);
}
