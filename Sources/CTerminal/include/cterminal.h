// ncurses and the terminal, as ints and opaque pointers: what Swift cannot import itself.
#ifndef CTERMINAL_H
#define CTERMINAL_H
#endif
