// Taking the terminal, giving it back, and stopping in between.
#include "state.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

struct ct_terminal ct = {.tty = -1, .signals = {-1, -1}};

void ct_standard_descriptors(void) {
    // A missing one is opened the wrong way round: using it goes on failing, and no file of ours gets its number.
    for (int descriptor = 0; descriptor <= 2; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) < 0) return;
}

void ct_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *ct_capability(const char *name) {
    const char *string = tigetstr((char *)name);
    return string == NULL || string == (char *)-1 || *string == 0 ? NULL : string;
}

int ct_tty(void) { return ct.tty; }
int ct_takes_clipboard(void) { return ct_capability("Ms") != NULL; }

void ct_nonblocking(int descriptor) {
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

const char *ct_paste_sequence(int on) {
    const char *own = ct_capability(on ? "BE" : "BD");
    if (own) return own;
    // Older descriptions do not name it; terminals with a mouse and a second screen know it.
    return ct_capability("kmous") && ct_capability("smcup") ? (on ? "\033[?2004h" : "\033[?2004l") : NULL;
}

void ct_paste_mode(int on) {
    const char *sequence = ct_paste_sequence(on);
    if (sequence) ct_send(sequence, strlen(sequence));
}

static void mouse_mode(int on) {
    const char *sequence = on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
    if (ct.mouse && ct_capability("kmous")) ct_send(sequence, strlen(sequence));
}

void ct_use_mouse(int on) {
    if (!on) mouse_mode(0);
    ct.mouse = on;
    if (on) mouse_mode(1);
    ct_prepare_restore();
}

void ct_send(const char *bytes, size_t count) {     // signal handlers call this
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

static int is_name(const char *name) { return name != NULL && *name != 0 && strlen(name) <= 64 && strchr(name, '/') == NULL; }

static int can_move(void) { return ct_capability("cup") && ct_capability("clear"); }

// Why newterm did not take a terminal type.
static int refusal(const char *name) {
    int code = 0;
    return setupterm((char *)name, STDOUT_FILENO, &code) == OK && !can_move() ? CT_NO_CURSOR : CT_BAD_TERM;
}

// Until it has given the screen back once, ncurses flushes after every move of the cursor, some thirty writes a screen, each of which wakes the
// terminal. So it gives back at once what it has not sent yet, and all that comes of that goes nowhere.
static void hold_whole_frames(int descriptor) {
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    dup2(nowhere, descriptor);
    endwin();
    dup2(STDOUT_FILENO, descriptor);
    close(nowhere);
}

void ct_listen(void) {
    if (ct.listens) return;
    ct.listens = 1;
    ct_take_keys();
    ct_paste_mode(1);
}

static void set_up_screen(void) {
    raw();
    noecho();
    nonl();
    idlok(newscr, TRUE);
    typeahead(-1);                          // a frame is sent whole: no look for keys, and no write, after every row
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
}

int ct_open(void) {
    const char *name = getenv("TERM");
    ct.tty = isatty(STDIN_FILENO) ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (ct.tty < 0 || tcgetattr(ct.tty, &ct.before) != 0) return CT_NO_TTY;
    if (!is_name(name)) return CT_BAD_TERM;
    unsetenv("LINES");                      // the terminal is asked for its size, not the environment
    unsetenv("COLUMNS");
    FILE *in = fdopen(dup(ct.tty), "r"), *out = fdopen(dup(STDOUT_FILENO), "w");
    if (in == NULL || out == NULL || pipe(ct.signals) != 0) return CT_NO_TTY;
    ct_nonblocking(ct.signals[0]);
    ct_nonblocking(ct.signals[1]);
    set_escdelay(25);
    // Before newterm: where SIGTSTP is at its default then, every refresh ignores the signal while it lasts, and one that comes is lost.
    ct_install_handlers();
    int is_begun = ct_begin_description(name);
    SCREEN *screen = newterm((char *)name, out, in);
    ct_end_description(is_begun);
    if (screen == NULL) return refusal(name);
    if (!can_move()) {
        tcsetattr(ct.tty, TCSANOW, &ct.before);
        return CT_NO_CURSOR;
    }
    hold_whole_frames(fileno(out));
    ct_prepare_restore();
    ct.taken = 1;
    ct_park_stderr();
    set_up_screen();
    ct_resize();
    return CT_OK;
}

// An answer that is still under way would be read by the shell.
static void drop_answer(void) {
    struct pollfd waited = {ct.tty, POLLIN, 0};
    if (ct_awaits_answer() && poll(&waited, 1, 100) > 0) tcflush(ct.tty, TCIFLUSH);
    ct.asked = 0;
}

static void give_back(void) {
    drop_answer();
    ct_paste_mode(0);
    mouse_mode(0);
    endwin();
    tcsetattr(ct.tty, TCSANOW, &ct.before);
    ct.taken = 0;
    ct_replay_stderr();
}

void ct_close(void) {
    if (ct.taken) give_back();
}

void ct_take_again(void) {
    if (ct.taken) endwin();                 // stopped by force: a shell has used the screen since
    ct.taken = 1;
    ct_park_stderr();
    reset_prog_mode();
    ct_paste_mode(1);
    mouse_mode(1);
    ct_redraw();
    ct_resize();
}

static void pass_over(int number) { (void)number; }

void ct_lend(void) {
    give_back();
    const int passed[] = {SIGINT, SIGQUIT, SIGPIPE};      // a handler, not SIG_IGN, which the other program would inherit
    for (size_t i = 0; i < sizeof passed / sizeof *passed; i++) ct_handle(passed[i], pass_over, SA_RESTART);
    ct_handle(SIGTSTP, SIG_DFL, 0);
    ct_handle(SIGCONT, SIG_DFL, 0);
}

void ct_take_back(void) {
    ct_install_handlers();
    ct_take_again();
}

void ct_suspend(void) {
    give_back();
    ct_handle(SIGTSTP, SIG_DFL, 0);
    ct_handle(SIGCONT, SIG_DFL, 0);
    raise(SIGTSTP);                         // comes back when continued
    ct_handle(SIGTSTP, ct_note, SA_RESTART);
    ct_handle(SIGCONT, ct_note, SA_RESTART);
    ct_take_again();
}

void ct_resize(void) {
    struct winsize size;
    int high = 24, wide = 80;
    if (ioctl(ct.tty, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        high = size.ws_row < 1000 ? size.ws_row : 1000;
        wide = size.ws_col < 2000 ? size.ws_col : 2000;
    }
    if (high != LINES || wide != COLS) resizeterm(high, wide);
}
