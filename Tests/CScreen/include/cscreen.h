// A program in a pseudo-terminal with libvterm as its screen, for tests.
#ifndef CSCREEN_H
#define CSCREEN_H
#include <stddef.h>
#include <stdint.h>

typedef struct cscreen cscreen;

// Starts `argv` with `envp` in a terminal of this size; `input`, where not NULL, becomes its stdin through a pipe. NULL when that fails.
cscreen *cscreen_start(char *const argv[], char *const envp[], int rows, int columns, const char *input);
// Reads what the program writes for at most `milliseconds`, or until something came. 0 when the program's side is closed.
int cscreen_pump(cscreen *s, int milliseconds);
void cscreen_type(cscreen *s, const char *bytes, size_t count);
void cscreen_resize(cscreen *s, int rows, int columns);
void cscreen_signal(cscreen *s, int number);
// The words of a row, UTF-8, blanks at its end left out; gives their length.
size_t cscreen_row(cscreen *s, int row, char *words, size_t most);
// Where the cursor is.
void cscreen_cursor(cscreen *s, int *row, int *column);
// 1 when the program has asked for the terminal's background.
int cscreen_asked_background(cscreen *s);
// The palette's number of a cell's foreground, -1 for the terminal's default.
int cscreen_foreground(cscreen *s, int row, int column);
// 1 while the alternate screen is shown.
int cscreen_alternate(cscreen *s);
// 1 when the line discipline is as it was before the program started.
int cscreen_line_as_before(cscreen *s);
// How the program stands: 0 it runs, 1 it left (value: status), 2 a signal ended it (value: number), 3 it is stopped.
int cscreen_state(cscreen *s, int *value);
void cscreen_end(cscreen *s);
#endif
