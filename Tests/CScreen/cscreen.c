#define _GNU_SOURCE
#include "cscreen.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { PATIENCE = 20 };    // seconds for the program to take what is typed

struct cscreen {
    VTerm *vt;
    VTermScreen *screen;
    int master, reports, alternate, asked, ended, status;
    pid_t leader, pid;     // a leader as a shell is one, and the program as its job
    struct termios before;
    int row, column;
};

static int property(VTermProp prop, VTermValue *value, void *user) {
    if (prop == VTERM_PROP_ALTSCREEN) ((cscreen *)user)->alternate = value->boolean;
    return 1;
}

static int moved(VTermPos position, VTermPos old, int visible, void *user) {
    (void)old;
    (void)visible;
    ((cscreen *)user)->row = position.row;
    ((cscreen *)user)->column = position.col;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.movecursor = moved, .settermprop = property};

// The program's side: its group is the terminal's foreground, its stdin perhaps a pipe.
static void run_job(char *const argv[], char *const envp[], const char *input) {
    sigset_t none;                             // a test's threads block signals, and a child inherits that
    sigemptyset(&none);
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDIN_FILENO, getpid());
    signal(SIGTTOU, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (input != NULL) {
        int file = open(input, O_RDONLY), ends[2];
        if (file < 0 || pipe(ends) != 0) _exit(126);
        if (fork() == 0) {
            char bytes[4096];
            ssize_t count;
            close(ends[0]);
            while ((count = read(file, bytes, sizeof bytes)) > 0)
                if (write(ends[1], bytes, (size_t)count) != count) break;
            _exit(0);
        }
        close(ends[1]);
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
    }
    execve(argv[0], argv, envp);
    _exit(127);
}

// The leader's side: without one the kernel would not stop the program, as no shell could continue it. Every change is reported.
static void lead(char *const argv[], char *const envp[], const char *input, int reports) {
    // What else the tests have open is not for it: a pipe of another test would not end before this one has.
    if (reports != 3 && dup2(reports, 3) != 3) _exit(1);
    reports = 3;
    fcntl(reports, F_SETFD, FD_CLOEXEC);
    closefrom(reports + 1);
    pid_t job = fork();
    if (job == 0) run_job(argv, envp, input);
    if (write(reports, &job, sizeof job) != sizeof job) _exit(1);
    int status;
    while (waitpid(job, &status, WUNTRACED) == job) {
        if (write(reports, &status, sizeof status) != sizeof status) _exit(1);
        if (!WIFSTOPPED(status)) break;
    }
    pause();                                   // the terminal stays as the program left it until the test has looked
    _exit(0);
}

cscreen *cscreen_start(char *const argv[], char *const envp[], int rows, int columns, const char *input) {
    cscreen *s = calloc(1, sizeof *s);
    int reports[2];
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (pipe(reports) != 0) return NULL;
    fcntl(reports[0], F_SETFD, FD_CLOEXEC);
    fcntl(reports[1], F_SETFD, FD_CLOEXEC);
    s->leader = forkpty(&s->master, NULL, NULL, &size);
    if (s->leader < 0) {
        free(s);
        return NULL;
    }
    if (s->leader == 0) lead(argv, envp, input, reports[1]);
    close(reports[1]);
    s->reports = reports[0];
    if (read(s->reports, &s->pid, sizeof s->pid) != sizeof s->pid) s->pid = -1;
    fcntl(s->reports, F_SETFL, O_NONBLOCK);
    tcgetattr(s->master, &s->before);
    fcntl(s->master, F_SETFL, fcntl(s->master, F_GETFL) | O_NONBLOCK);
    s->vt = vterm_new(rows, columns);
    vterm_set_utf8(s->vt, 1);
    s->screen = vterm_obtain_screen(s->vt);
    vterm_screen_set_callbacks(s->screen, &callbacks, s);
    vterm_screen_enable_altscreen(s->screen, 1);
    vterm_screen_reset(s->screen, 1);
    return s;
}

int cscreen_pump(cscreen *s, int milliseconds) {
    struct pollfd fd = {s->master, POLLIN, 0};
    if (poll(&fd, 1, milliseconds) <= 0) return 1;
    char bytes[65536];
    ssize_t count = read(s->master, bytes, sizeof bytes);
    if (count > 0 && memmem(bytes, (size_t)count, "\033]11;?", 6)) s->asked = 1;
    if (count > 0) vterm_input_write(s->vt, bytes, (size_t)count);
    vterm_screen_flush_damage(s->screen);
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
}

void cscreen_type(cscreen *s, const char *bytes, size_t count) {
    time_t limit = time(NULL) + PATIENCE;           // a program that has stopped reading fails its test, and does not hold up all others
    while (count > 0 && time(NULL) < limit) {
        ssize_t done = write(s->master, bytes, count);
        if (done < 0 && errno != EAGAIN) return;
        if (done > 0) {
            bytes += done;
            count -= (size_t)done;
        }
        if (count > 0) cscreen_pump(s, 10);
    }
}

void cscreen_resize(cscreen *s, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    vterm_set_size(s->vt, rows, columns);
    ioctl(s->master, TIOCSWINSZ, &size);
}

void cscreen_signal(cscreen *s, int number) {
    if (s->pid > 0) kill(s->pid, number);           // -1 would be every process there is
}

size_t cscreen_row(cscreen *s, int row, char *words, size_t most) {
    int rows, columns;
    vterm_get_size(s->vt, &rows, &columns);
    VTermRect place = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = columns};
    size_t count = row < rows ? vterm_screen_get_text(s->screen, words, most, place) : 0;
    while (count > 0 && (words[count - 1] == ' ' || words[count - 1] == 0)) count--;
    return count;
}

void cscreen_cursor(cscreen *s, int *row, int *column) {
    *row = s->row;
    *column = s->column;
}

int cscreen_asked_background(cscreen *s) { return s->asked; }

int cscreen_foreground(cscreen *s, int row, int column) {
    VTermScreenCell cell;
    if (!vterm_screen_get_cell(s->screen, (VTermPos){row, column}, &cell) || VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)) return -1;
    return VTERM_COLOR_IS_INDEXED(&cell.fg) ? cell.fg.indexed.idx : -1;
}

int cscreen_alternate(cscreen *s) { return s->alternate; }

int cscreen_line_as_before(cscreen *s) {
    struct termios now;
    if (tcgetattr(s->master, &now) != 0) return 0;
    return now.c_iflag == s->before.c_iflag && now.c_oflag == s->before.c_oflag && now.c_lflag == s->before.c_lflag;
}

int cscreen_state(cscreen *s, int *value) {
    int status = 0;
    if (!s->ended) {
        if (read(s->reports, &status, sizeof status) != sizeof status) return 0;
        if (WIFSTOPPED(status)) return 3;
        s->ended = 1;
        s->status = status;
    }
    *value = WIFEXITED(s->status) ? WEXITSTATUS(s->status) : WTERMSIG(s->status);
    return WIFEXITED(s->status) ? 1 : 2;
}

void cscreen_end(cscreen *s) {
    int value;
    if (!s->ended && s->pid > 0) kill(s->pid, SIGKILL);
    kill(s->leader, SIGKILL);
    close(s->master);
    close(s->reports);
    waitpid(s->leader, &value, 0);
    vterm_free(s->vt);
    free(s);
}
