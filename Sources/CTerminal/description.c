// The terminal's description, with one way to move its cursor. Before every move ncurses puts each way there is into words, up to nine of them, and
// takes the shortest: a quarter of the time of a page. Where the cursor can be sent to its place the other ways save hardly a byte.
#include "state.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST = 32768 };                      // bytes of a description: term(5)

// Where the string capabilities stand in a compiled description: their order in term.h.
enum { CUP = 10 };
static const int left_out[] = {
    2 /* cr */, 8 /* hpa */, 11 /* cud1 */, 12 /* home */, 14 /* cub1 */, 17 /* cuf1 */, 18 /* ll */, 19 /* cuu1 */, 107 /* cud */, 111 /* cub */,
    112 /* cuf */, 114 /* cuu */, 127 /* vpa */,
    109 /* indn */, 113 /* rin */,          // scrolling by many rows: some that call themselves xterm cannot; by single rows all can
};

static int number(const unsigned char *bytes) { return (int16_t)(bytes[0] | bytes[1] << 8); }

// Takes the other ways out of a compiled description (term(5)); 0 where it is none, or sending the cursor to its place takes the terminal time.
static int keep_one_way(unsigned char *bytes, int size) {
    if (size < 12) return 0;
    int magic = number(bytes), names = number(bytes + 2), flags = number(bytes + 4), numbers = number(bytes + 6);
    int strings = number(bytes + 8), table = number(bytes + 10);
    if ((magic != 0432 && magic != 01036) || names < 0 || flags < 0 || numbers < 0 || strings <= CUP || table <= 0) return 0;
    int start = 12 + names + flags;
    start += start % 2 + numbers * (magic == 0432 ? 2 : 4);
    if (start + 2 * strings + table > size) return 0;
    int cup = number(bytes + start + 2 * CUP);
    const unsigned char *words = bytes + start + 2 * strings;
    if (cup < 0 || cup >= table || memchr(words + cup, 0, (size_t)(table - cup)) == NULL) return 0;
    if (strstr((const char *)words + cup, "$<") != NULL) return 0;
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        if (left_out[i] < strings) memset(bytes + start + 2 * left_out[i], 0xFF, 2);
    return 1;
}

// Where ncurses looks, in order, unless the environment says otherwise.
static int read_description(const char *name, unsigned char *bytes) {
    const char *home = getenv("HOME");
    const char *const folders[] = {home ? home : "", "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[1024];
        int length = snprintf(path, sizeof path, "%s%s/%c/%s", folders[i], i == 0 ? "/.terminfo" : "", *name, name);
        int file = length < (int)sizeof path && *path == '/' ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        if (file < 0) continue;
        int size = (int)read(file, bytes, MOST);
        close(file);
        return size;
    }
    return 0;
}

int ct_begin_description(const char *name) {
    static unsigned char bytes[MOST + 2];
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static char words[2 * MOST] = "b64:";   // ncurses(3x): TERMINFO may be the description itself
    if (getenv("TERMINFO") != NULL || getenv("TERMINFO_DIRS") != NULL) return 0;
    int size = read_description(name, bytes);
    if (size >= MOST || !keep_one_way(bytes, size)) return 0;
    char *end = words + 4;
    for (int i = 0; i < size; i += 3) {         // behind the last byte stand zeros, of which ncurses makes nothing
        unsigned group = (unsigned)bytes[i] << 16 | (unsigned)bytes[i + 1] << 8 | bytes[i + 2];
        for (int shift = 18; shift >= 0; shift -= 6) *end++ = digits[group >> shift & 63];
    }
    *end = 0;
    return setenv("TERMINFO", words, 1) == 0;
}

void ct_end_description(int is_begun) {
    if (is_begun) unsetenv("TERMINFO");
}
