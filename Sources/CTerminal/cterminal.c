#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "cterminal.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *in, *out;
static int tty = -1;                       // where keys come from
static int signals[2] = {-1, -1};          // the self-pipe of WINCH, TSTP and CONT
static int parked[2] = {-1, -1};           // what is said on stderr while the screen is ours
static int own_stderr = -1;
static volatile sig_atomic_t taken;        // the terminal is ours now
static struct termios before;              // as we found it
static char restore[512];                  // the bytes that give the screen back, made ready beforehand
static size_t restore_length;
static int gone;
static attr_t attributes[256];
static short pairs[256];
static int next_pair;
enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END };

void ct_locale(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// MARK: giving back

static void append(const char *name) {
    char *s = tigetstr((char *)name);
    if (s == NULL || s == (char *)-1) return;
    for (; *s && restore_length < sizeof restore - 1; s++) {
        if (s[0] == '$' && s[1] == '<') {      // padding is for ncurses to keep, not to send
            char *end = strchr(s, '>');
            if (end) { s = end; continue; }
        }
        restore[restore_length++] = *s;
    }
}

static void prepare_restore(void) {
    restore_length = 0;
    append("sgr0");
    append("op");
    append("rmacs");
    append("cnorm");
    append("rmkx");
    if (tigetstr("smcup") && tigetstr("smcup") != (char *)-1 && tigetstr("kmous") && tigetstr("kmous") != (char *)-1) {
        const char *paste = "\033[?2004l";
        memcpy(restore + restore_length, paste, strlen(paste));
        restore_length += strlen(paste);
    }
    append("rmcup");
}

// Only what may be called in a signal handler.
static void give_back(void) {
    if (!taken) return;
    taken = 0;
    ssize_t ignored = write(STDOUT_FILENO, restore, restore_length);
    tcsetattr(tty, TCSANOW, &before);
    if (own_stderr >= 0) {
        char text[4096];
        ssize_t n;
        while ((n = read(parked[0], text, sizeof text)) > 0) ignored = write(own_stderr, text, (size_t)n);
        dup2(own_stderr, STDERR_FILENO);
    }
    (void)ignored;
}

static void fatal(int number) {
    give_back();
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(number, &action, NULL);
    raise(number);
}

static void note(int number) {
    int saved = errno;
    char byte = number == SIGWINCH ? 'W' : number == SIGCONT ? 'C' : 'Z';
    ssize_t ignored = write(signals[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void install(void) {
    static char stack[65536];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    const int deadly[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
        struct sigaction old;
        sigaction(deadly[i], NULL, &old);
        if (deadly[i] == SIGHUP && old.sa_handler == SIG_IGN) continue;    // nohup: the loss of the terminal is seen on its descriptor
        handle(deadly[i], fatal, SA_ONSTACK);
    }
    handle(SIGWINCH, note, SA_RESTART);
    handle(SIGTSTP, note, SA_RESTART);
    handle(SIGCONT, note, SA_RESTART);
}

// MARK: taking

static void nonblocking(int fd) {
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
}

static void park_stderr(void) {
    if (!isatty(STDERR_FILENO) || pipe(parked) != 0) return;
    nonblocking(parked[0]);
    nonblocking(parked[1]);
    own_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(parked[1], STDERR_FILENO);
}

static void paste_mode(const char *sequence) {
    if (tigetstr("kmous") && tigetstr("kmous") != (char *)-1) {
        ssize_t ignored = write(STDOUT_FILENO, sequence, strlen(sequence));
        (void)ignored;
    }
}

static int open_keyboard(void) {
    if (isatty(STDIN_FILENO)) return STDIN_FILENO;
    return open("/dev/tty", O_RDWR | O_CLOEXEC);
}

int ct_open(void) {
    const char *name = getenv("TERM");
    if (name == NULL || *name == 0 || strlen(name) > 64 || strchr(name, '/')) return CT_BAD_TERM;
    tty = open_keyboard();
    if (tty < 0 || tcgetattr(tty, &before) != 0) return CT_NO_TTY;
    int code = 0;
    if (setupterm((char *)name, STDOUT_FILENO, &code) != OK) return CT_BAD_TERM;
    if (tigetstr("cup") == NULL || tigetstr("clear") == NULL) return CT_NO_CURSOR;
    unsetenv("LINES");                      // the terminal is asked for its size, not the environment
    unsetenv("COLUMNS");
    in = fdopen(dup(tty), "r");
    out = fdopen(dup(STDOUT_FILENO), "w");
    if (in == NULL || out == NULL || pipe(signals) != 0) return CT_NO_TTY;
    nonblocking(signals[0]);
    nonblocking(signals[1]);
    set_escdelay(25);
    screen = newterm((char *)name, out, in);
    if (screen == NULL) return CT_BAD_TERM;
    prepare_restore();
    taken = 1;
    install();
    park_stderr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    idlok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    paste_mode("\033[?2004h");
    ct_resize();
    return CT_OK;
}

void ct_close(void) {
    if (!taken) return;
    endwin();
    give_back();
}

void ct_suspend(void) {
    endwin();
    paste_mode("\033[?2004l");
    struct termios ours;
    tcgetattr(tty, &ours);
    tcsetattr(tty, TCSANOW, &before);
    handle(SIGTSTP, SIG_DFL, 0);
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &set, &old);
    raise(SIGTSTP);
    sigprocmask(SIG_SETMASK, &old, NULL);
    handle(SIGTSTP, note, SA_RESTART);
    tcsetattr(tty, TCSANOW, &ours);
    paste_mode("\033[?2004h");
    ct_redraw();
    ct_resize();
}

// MARK: drawing

int ct_rows(void) { return LINES; }
int ct_columns(void) { return COLS; }
int ct_colors(void) { return has_colors() ? COLORS : 0; }

void ct_style(int style, int foreground, int background, int looks) {
    attr_t attribute = A_NORMAL;
    if (looks & 1) attribute |= A_BOLD;
    if (looks & 2) attribute |= A_UNDERLINE;
    if (looks & 4) attribute |= A_REVERSE;
    if (looks & 8) attribute |= A_ITALIC;
    attributes[style & 255] = attribute;
    pairs[style & 255] = 0;
    if ((foreground < 0 && background < 0) || !has_colors()) return;
    if (next_pair + 1 >= COLOR_PAIRS) return;
    next_pair++;
    if (init_extended_pair(next_pair, foreground, background) == OK) pairs[style & 255] = (short)next_pair;
}

void ct_draw_row(int row, const struct ct_cell *cells, int count) {
    for (int column = 0; column < count; column++) {
        if (cells[column].width == 0) continue;
        wchar_t text[4] = {(wchar_t)cells[column].scalar, (wchar_t)cells[column].mark1, (wchar_t)cells[column].mark2, 0};
        cchar_t cell;
        uint8_t style = cells[column].style;
        if (setcchar(&cell, text, attributes[style], pairs[style], NULL) != OK) continue;
        mvadd_wch(row, column, &cell);
    }
}

void ct_show(int row, int column) {
    move(row, column);
    refresh();
}

void ct_redraw(void) {
    clearok(curscr, TRUE);
    wnoutrefresh(curscr);
}

void ct_resize(void) {
    struct winsize size;
    int high = 24, wide = 80;
    if (ioctl(tty, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        high = size.ws_row;
        wide = size.ws_col;
    }
    if (high > 1000) high = 1000;
    if (wide > 2000) wide = 2000;
    if (high != LINES || wide != COLS) resizeterm(high, wide);
}

// MARK: keys

void ct_wait(int wake) {
    struct pollfd fds[3] = {{tty, POLLIN, 0}, {signals[0], POLLIN, 0}, {wake, POLLIN, 0}};
    if (poll(fds, wake >= 0 ? 3 : 2, -1) < 0 && errno != EINTR) gone = 1;
    if (fds[0].revents & (POLLERR | POLLNVAL)) gone = 1;
    if (fds[0].revents & POLLHUP) gone = 1;
}

static int special(wint_t code, uint32_t *value) {
    static const struct { int code, value; } table[] = {
        {KEY_ENTER, CT_ENTER}, {KEY_BTAB, CT_BACKTAB}, {KEY_BACKSPACE, CT_BACKSPACE}, {KEY_DC, CT_DELETE}, {KEY_UP, CT_UP}, {KEY_DOWN, CT_DOWN},
        {KEY_LEFT, CT_LEFT}, {KEY_RIGHT, CT_RIGHT}, {KEY_HOME, CT_HOME}, {KEY_END, CT_END}, {KEY_PPAGE, CT_PAGE_UP}, {KEY_NPAGE, CT_PAGE_DOWN},
        {KEY_FIND, CT_HOME}, {KEY_SELECT, CT_END}, {KEY_SF, CT_DOWN}, {KEY_SR, CT_UP},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if ((int)code == table[i].code) {
            *value = (uint32_t)table[i].value;
            return CT_SPECIAL;
        }
    }
    if (code >= KEY_F0 && code <= KEY_F0 + 24) {
        *value = (uint32_t)(code - KEY_F0);
        return CT_FUNCTION;
    }
    if (code == KEY_RESIZE) return CT_RESIZED;
    if ((int)code == PASTE_BEGIN) return CT_PASTE_BEGIN;
    if ((int)code == PASTE_END) return CT_PASTE_END;
    return CT_NONE;
}

int ct_next(uint32_t *value) {
    if (gone) return CT_GONE;
    char byte;
    if (read(signals[0], &byte, 1) == 1) return byte == 'W' ? CT_RESIZED : byte == 'C' ? CT_CONTINUED : CT_SUSPEND;
    for (;;) {
        wint_t code = 0;
        errno = 0;
        int kind = get_wch(&code);
        if (kind == ERR) {
            if (errno == EIO || errno == EBADF) gone = 1;
            return gone ? CT_GONE : CT_NONE;
        }
        if (kind == KEY_CODE_YES) {
            int known = special(code, value);
            if (known != CT_NONE) return known;
            continue;
        }
        *value = code == 13 || code == 10 ? CT_ENTER : code == 9 ? CT_TAB : code == 27 ? CT_ESCAPE : code == 127 || code == 8 ? CT_BACKSPACE : code;
        return code == 13 || code == 10 || code == 9 || code == 27 || code == 127 || code == 8 ? CT_SPECIAL : CT_CHARACTER;
    }
}
