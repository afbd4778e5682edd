// Keys in. ncurses knows the sequences that terminfo names; all others are read here, so that none is taken for letters.
#include "state.h"
#include <ctype.h>
#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum {
    PATIENCE = 25,              // milliseconds between the bytes of one key
    LONG_PATIENCE = 300         // between those of an answer, which must not be taken for keys
};

static WINDOW *pad;                         // keys are read from it: reading from a window would put it on the screen

void ct_take_keys(void) {
    pad = newpad(1, 1);
    keypad(pad, TRUE);
    nodelay(pad, TRUE);
    define_key(NULL, KEY_MOUSE);            // reports of the mouse are read here, as some descriptions name only their first bytes
}

static int is_signalled;                     // a signal came while this waited

int ct_wait(int wake) {
    struct pollfd waited[3] = {{ct.tty, POLLIN, 0}, {ct.signals[0], POLLIN, 0}, {wake, POLLIN, 0}};
    if (poll(waited, wake >= 0 ? 3 : 2, -1) < 0) {
        if (errno != EINTR) ct.gone = 1;
        return 0;
    }
    if (waited[0].revents & (POLLERR | POLLNVAL | POLLHUP)) ct.gone = 1;
    is_signalled = waited[1].revents != 0;
    return waited[2].revents != 0;
}

static int special(int key, uint32_t *value) {
    *value = (uint32_t)key;
    return CT_SPECIAL;
}

// A key that ncurses recognised.
static int named(int code, uint32_t *value) {
    switch (code) {
    case KEY_ENTER: return special(CT_ENTER, value);
    case KEY_BTAB: return special(CT_BACKTAB, value);
    case KEY_BACKSPACE: return special(CT_BACKSPACE, value);
    case KEY_DC: return special(CT_DELETE, value);
    case KEY_UP: case KEY_SR: return special(CT_UP, value);
    case KEY_DOWN: case KEY_SF: return special(CT_DOWN, value);
    case KEY_LEFT: case KEY_SLEFT: return special(CT_LEFT, value);
    case KEY_RIGHT: case KEY_SRIGHT: return special(CT_RIGHT, value);
    case KEY_HOME: case KEY_FIND: case KEY_A1: return special(CT_HOME, value);
    case KEY_END: case KEY_SELECT: case KEY_C1: return special(CT_END, value);
    case KEY_PPAGE: case KEY_A3: return special(CT_PAGE_UP, value);
    case KEY_NPAGE: case KEY_C3: return special(CT_PAGE_DOWN, value);
    }
    if (code <= KEY_F0 || code > KEY_F0 + 24) return CT_NONE;
    *value = (uint32_t)(code - KEY_F0);
    return CT_FUNCTION;
}

// The key of a control sequence by its last byte and first parameter, whatever modifiers it carries.
static int sequence(int last, int parameter, uint32_t *value) {
    switch (last) {
    case 'A': return special(CT_UP, value);
    case 'B': return special(CT_DOWN, value);
    case 'C': return special(CT_RIGHT, value);
    case 'D': return special(CT_LEFT, value);
    case 'F': return special(CT_END, value);
    case 'H': return special(CT_HOME, value);
    case 'Z': return special(CT_BACKTAB, value);
    case '~': break;
    default: return CT_NONE;
    }
    switch (parameter) {
    case 1: case 7: return special(CT_HOME, value);
    case 3: return special(CT_DELETE, value);
    case 4: case 8: return special(CT_END, value);
    case 5: return special(CT_PAGE_UP, value);
    case 6: return special(CT_PAGE_DOWN, value);
    case 200: return CT_PASTE_BEGIN;
    case 201: return CT_PASTE_END;
    default: return CT_NONE;
    }
}

// A report of the mouse: button, column, row, pressed at the end of the first two. Modifiers do not count.
static int mouse(const int *parameters, int last, uint32_t *value) {
    int button = parameters[0] & ~28, column = parameters[1] - 1, row = parameters[2] - 1;
    if (last != 'M' || column < 0 || row < 0 || column > 0xFFFF || row > 0x7FFF) return CT_NONE;
    *value = (uint32_t)row << 16 | (uint32_t)column;
    return button == 0 ? CT_CLICK : button == 64 ? CT_WHEEL_UP : button == 65 ? CT_WHEEL_DOWN : CT_NONE;
}

// After ESC [ or ESC O: reads to the end of the sequence. CT_NONE for one that means nothing here.
static int control(int introducer, uint32_t *value) {
    int parameters[3] = {0}, count = 0, is_private = 0, byte;
    while ((byte = wgetch(pad)) != ERR) {
        if (byte >= '0' && byte <= '9') {
            if (count < 3 && parameters[count] < 100000) parameters[count] = parameters[count] * 10 + byte - '0';
        } else if (byte >= 0x3A && byte <= 0x3F) {
            if (byte == ';' || byte == ':') count++;
            else if (byte >= '<') is_private = byte;
        } else if (byte < 0x20 || byte > 0x2F) {
            break;
        }
    }
    if (introducer == '[' && byte == 'M' && !is_private)    // a mouse report of the old kind: three bytes more
        for (int i = 0; i < 3; i++) wgetch(pad);
    if (is_private == '<') return mouse(parameters, byte, value);
    return is_private ? CT_NONE : sequence(byte, parameters[0], value);
}

// One part of `rgb:ffff/ffff/ffff`, of one to four digits, as 0 to 255; `*at` goes behind it. -1 where there is none.
static int part(const char **at) {
    int value = 0, most = 0;
    for (; isxdigit((unsigned char)**at) && most < 0xFFFF; ++*at) {
        int digit = isdigit((unsigned char)**at) ? **at - '0' : tolower((unsigned char)**at) - 'a' + 10;
        value = value * 16 + digit;
        most = most * 16 + 15;
    }
    if (**at == '/') ++*at;
    return most ? value * 255 / most : -1;
}

// After ESC ]: reads an answer to its end, BEL or ESC \. Only the background's says something here.
static int answer(uint32_t *value) {
    char text[64] = {0};
    size_t length = 0;
    int byte, last = 0;
    wtimeout(pad, LONG_PATIENCE);
    while ((byte = wgetch(pad)) != ERR && byte != 0x07 && byte != 0x9C && !(last == 0x1B && byte == '\\')) {
        if (length + 1 < sizeof text && byte < 0x80) text[length++] = (char)byte;
        last = byte;
    }
    wtimeout(pad, 0);
    ct.asked = 0;
    const char *colour = strncmp(text, "11;rgb", 6) == 0 ? strchr(text, ':') : NULL;
    if (colour == NULL) return CT_NONE;
    colour++;
    int red = part(&colour), green = part(&colour), blue = part(&colour);
    if (red < 0 || green < 0 || blue < 0) return CT_NONE;
    *value = (uint32_t)(red * 3 + green * 6 + blue) / 10;
    return CT_BACKGROUND;
}

// A terminal that has not answered for some seconds never will.
int ct_awaits_answer(void) { return ct.asked != 0 && time(NULL) - ct.asked < 5; }

void ct_ask_background(void) {
    // Asked are those that know what xterm knows: others may print the question.
    if (!ct_capability("kmous") || !ct_capability("smcup")) return;
    ct.asked = time(NULL);
    ct_send("\033]11;?\033\\", 8);
}

// After ESC: alone it is the key, before [ or O it opens a sequence.
static int escape(uint32_t *value) {
    if (ct_awaits_answer()) wtimeout(pad, LONG_PATIENCE);
    int next = wgetch(pad);
    wtimeout(pad, 0);
    if (next == ']' && ct_awaits_answer()) return answer(value);
    if (next == '[' || next == 'O') {
        wtimeout(pad, PATIENCE);
        int kind = control(next, value);
        wtimeout(pad, 0);
        return kind;
    }
    if (next != ERR) ungetch(next);
    return special(CT_ESCAPE, value);
}

// A character of several bytes; CT_NONE for bytes that are none.
static int character(int lead, uint32_t *value) {
    int more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
    if (more == 0) return CT_NONE;
    *value = (uint32_t)lead & (0x3Fu >> more);
    wtimeout(pad, PATIENCE);
    for (; more > 0; more--) {
        int byte = wgetch(pad);
        if (byte == ERR || byte > 0xFF || (byte & 0xC0) != 0x80) {
            if (byte != ERR) ungetch(byte);
            break;
        }
        *value = *value << 6 | ((uint32_t)byte & 0x3F);
    }
    wtimeout(pad, 0);
    return more == 0 ? CT_CHARACTER : CT_NONE;
}

static int key(int code, uint32_t *value) {
    switch (code) {
    case '\r': case '\n': return special(CT_ENTER, value);
    case '\t': return special(CT_TAB, value);
    case 0x08: case 0x7F: return special(CT_BACKSPACE, value);
    case 0x1B: return escape(value);
    }
    if (code > 0xFF) return named(code, value);
    if (code >= 0x80) return character(code, value);
    *value = (uint32_t)code;
    return CT_CHARACTER;
}

int ct_next(uint32_t *value) {
    char byte;
    if (is_signalled && read(ct.signals[0], &byte, 1) == 1) {
        if (byte == 'E') *value = (uint32_t)ct.ending;
        return byte == 'W' ? CT_RESIZED : byte == 'C' ? CT_CONTINUED : byte == 'E' ? CT_ENDED : CT_SUSPEND;
    }
    if (ct.gone) return CT_GONE;
    for (;;) {
        errno = 0;
        int code = wgetch(pad);
        if (code == ERR) {
            if (errno == EIO || errno == EBADF) ct.gone = 1;
            return ct.gone ? CT_GONE : CT_NONE;
        }
        int kind = key(code, value);
        if (kind != CT_NONE) return kind;
    }
}
