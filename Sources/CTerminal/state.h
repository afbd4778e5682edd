// What the files of this target share: the one terminal.
#ifndef CTERMINAL_STATE_H
#define CTERMINAL_STATE_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "cterminal.h"
#include <signal.h>
#include <stddef.h>
#include <termios.h>
#include <time.h>

struct ct_terminal {
    int tty;                        // where keys come from
    int signals[2];                 // a byte for each WINCH, TSTP and CONT, and for one that ends
    int gone;                       // the terminal was hung up
    int mouse;                      // the mouse is reported
    int listens;                    // the terminal was told how to send keys
    volatile sig_atomic_t ending;   // the signal that asked the program to end; 0 for none
    volatile sig_atomic_t taken;    // the screen is ours now
    time_t asked;                   // when the terminal was asked for its background; 0 where it was not, or has answered
    struct termios before;          // the terminal's modes as they were found
};
extern struct ct_terminal ct;

// A string of terminfo, NULL where the terminal has none.
const char *ct_capability(const char *name);
// Makes a descriptor one that neither blocks nor is passed on.
void ct_nonblocking(int descriptor);

// Has ncurses read the description of a terminal type with one way to move the cursor, until it has; what the first says is for the second.
int ct_begin_description(const char *name);
void ct_end_description(int is_begun);
// Once the first screen is sent: has the terminal say what is typed as ncurses reads it.
void ct_listen(void);
// Begins to read keys, as ncurses has them.
void ct_take_keys(void);

// True while the terminal's answer is awaited.
int ct_awaits_answer(void);

// Makes ready the bytes that a signal handler gives the screen back with.
void ct_prepare_restore(void);
// Puts a handler on every signal that ends, stops or resizes the program.
void ct_install_handlers(void);
// Sets one handler.
void ct_handle(int number, void (*handler)(int), int flags);
// The handler that tells the loop.
void ct_note(int number);
// Keeps what is said on stderr until the screen is given back; says it.
void ct_park_stderr(void);
void ct_replay_stderr(void);
// The bytes that turn bracketed paste on or off; NULL where the terminal does not know it.
const char *ct_paste_sequence(int on);
// Turns it on or off.
void ct_paste_mode(int on);
#endif
