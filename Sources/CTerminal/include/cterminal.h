// ncurses and the terminal, as ints and plain structs: what Swift cannot import itself. One terminal at a time.
#ifndef CTERMINAL_H
#define CTERMINAL_H
#include <stddef.h>
#include <stdint.h>

// Why a terminal could not be taken.
enum { CT_OK = 0, CT_NO_TTY, CT_BAD_TERM, CT_NO_CURSOR };

// What happened.
enum {
    CT_NONE = 0, CT_CHARACTER, CT_SPECIAL, CT_FUNCTION, CT_RESIZED, CT_PASTE_BEGIN, CT_PASTE_END, CT_SUSPEND, CT_CONTINUED, CT_GONE,
    CT_ENDED,                       // a signal ends the program; the value is its number: leave, and call ct_end
    CT_BACKGROUND,                  // the terminal says what its background is; the value is its brightness, 0 to 255
    CT_CLICK, CT_WHEEL_UP, CT_WHEEL_DOWN    // the mouse; the value is row * 65536 + column, from 0
};

// Keys without a character, for CT_SPECIAL.
enum {
    CT_ENTER = 1, CT_TAB, CT_BACKTAB, CT_ESCAPE, CT_BACKSPACE, CT_DELETE, CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT, CT_HOME, CT_END, CT_PAGE_UP,
    CT_PAGE_DOWN
};

// Attributes of a style, to be added up.
enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4, CT_ITALIC = 8 };

// A cell to be drawn: a scalar with up to two combining marks (0 for none) and the columns it takes, 0 for the right half of a wide one;
// `style` is one set by ct_style.
struct ct_cell {
    uint32_t scalar, marks[2];
    uint8_t width, style;
};

// Makes sure that stdin, stdout and stderr are taken, so that no file opened later becomes one of them. First of all.
void ct_standard_descriptors(void);
// Sets the character type of the locale; falls back to C.UTF-8 where the environment names none with UTF-8.
void ct_locale(void);
// Columns of a scalar by the C library's own table: 0, 1, 2, or -1.
int ct_width(uint32_t scalar);

// Takes the terminal: alternate screen, raw keys, handlers that give it back whatever happens. One of CT_OK to CT_NO_CURSOR.
int ct_open(void);
// Gives it back. Does nothing when it was not taken.
void ct_close(void);
// Gives it back and stops, as Ctrl-Z does; takes it again when continued.
void ct_suspend(void);
// Ends the program by a signal, as if nobody had caught it.
void ct_end(int number);
// Takes it again after a stop that asked nobody (SIGSTOP).
void ct_take_again(void);

// Gives it back to another program until ct_take_back: keys that interrupt reach that program only.
void ct_lend(void);
void ct_take_back(void);
// The descriptor that keys come from.
int ct_tty(void);
// 1 where the terminal's description says that it takes words for the clipboard (OSC 52).
int ct_takes_clipboard(void);
// Sends bytes to the terminal past the picture; they must not move its cursor.
void ct_send(const char *bytes, size_t count);

// Has the mouse reported, or not, where the terminal knows how.
void ct_use_mouse(int on);

// Its size in cells.
int ct_rows(void);
int ct_columns(void);
// How many colours it has; 0 for none.
int ct_colors(void);
// Says how a style looks: terminal colours, or -1 for the default, and attributes.
void ct_style(uint8_t style, int foreground, int background, int attributes);

// Forgets all styles, so that others may be said.
void ct_forget_styles(void);

// Asks the terminal for its background, where it is of a kind that may answer; the answer comes as CT_BACKGROUND.
void ct_ask_background(void);

// Puts cells into the picture, in a row from a column on.
void ct_draw(int row, int column, const struct ct_cell *cells, int count);
// Sends what has changed, with the cursor at a place.
void ct_show(int row, int column);
// Forgets what is on the screen, so that all of it is sent again.
void ct_redraw(void);
// Takes up the terminal's present size.
void ct_resize(void);

// Waits until a key, a signal, or a byte on `wake` (a descriptor, or -1) is there; 1 where that byte is. No time-out: an idle program sleeps.
int ct_wait(int wake);
// The next thing that happened, with its value; CT_NONE when nothing waits.
int ct_next(uint32_t *value);

// Where lines are read and no screen is drawn: has signals that ask the program to end do so by way of whoever waits for a line. Once, and
// before the first wait.
void ct_end_lines_by_signals(void);
// Waits until a descriptor has something to read, or has ended; the signal where one has come, now or before, else 0.
int ct_wait_for_line(int descriptor);
// That signal; 0 while none has come.
int ct_lines_ended_by(void);
#endif
