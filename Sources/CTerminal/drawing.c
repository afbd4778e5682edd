// Cells into the screen that is to be; ncurses sends what differs from the one that is. No window stands between: there is one picture, and what
// of it changed is known.
#include "state.h"
#include <ncurses.h>
#include <wchar.h>

enum { STYLES = 256 };
static attr_t attributes[STYLES];
static short pairs[STYLES];
static chtype plain_looks[STYLES];          // attributes and colours in one, where a chtype can hold them
static int is_plain_look[STYLES];
static short pair_count;

int ct_rows(void) { return LINES; }
int ct_columns(void) { return COLS; }
int ct_colors(void) { return has_colors() ? COLORS : 0; }

void ct_style(uint8_t style, int foreground, int background, int looks) {
    attr_t attribute = A_NORMAL;
    if (looks & CT_BOLD) attribute |= A_BOLD;
    if (looks & CT_UNDERLINE) attribute |= A_UNDERLINE;
    if (looks & CT_REVERSE) attribute |= A_REVERSE;
    if (looks & CT_ITALIC) attribute |= A_ITALIC;
    attributes[style] = attribute;
    pairs[style] = 0;
    if (has_colors() && (foreground >= 0 || background >= 0) && pair_count + 1 < COLOR_PAIRS)
        if (init_extended_pair(pair_count + 1, foreground, background) == OK) pairs[style] = ++pair_count;
    is_plain_look[style] = pairs[style] < 256;
    plain_looks[style] = attribute | (chtype)COLOR_PAIR(pairs[style]);
}

void ct_forget_styles(void) { pair_count = 0; }

// Only what takes the columns it claims is handed on: nothing that a terminal could obey, whatever a caller got wrong.
static int is_shown(const struct ct_cell *cell) {
    if (cell->scalar >= 0x20 && cell->scalar < 0x7F) return cell->width == 1;
    return cell->scalar >= 0xA0 && wcwidth((wchar_t)cell->scalar) == cell->width;
}

static int has_marks(const struct ct_cell *cell) { return cell->marks[0] >= 0x300 || cell->marks[1] >= 0x300; }

static cchar_t character(const struct ct_cell *cell) {
    wchar_t text[4] = {is_shown(cell) ? (wchar_t)cell->scalar : L'?', 0};
    int length = 1;
    for (int mark = 0; mark < 2; mark++)
        if (cell->marks[mark] >= 0x300 && wcwidth((wchar_t)cell->marks[mark]) == 0) text[length++] = (wchar_t)cell->marks[mark];
    cchar_t character;
    if (setcchar(&character, text, attributes[cell->style], pairs[cell->style], NULL) != OK)
        setcchar(&character, L"?", attributes[cell->style], pairs[cell->style], NULL);
    return character;
}

// Letters of ASCII without marks, nearly all there are, are handed over as they are: ncurses looks up the width of all others.
static int is_plain(const struct ct_cell *cell) {
    return cell->scalar - 0x20 < 0x7F - 0x20 && cell->width == 1 && !has_marks(cell) && is_plain_look[cell->style];
}

enum { WIDEST = 2000 };                     // ct_resize sees to that

void ct_draw(int row, int column, const struct ct_cell *cells, int count) {
    static chtype plain[WIDEST];
    static cchar_t other[WIDEST];
    if (count > WIDEST) count = WIDEST;
    int at = 0;
    while (at < count) {
        int start = at, length = 0;
        if (is_plain(cells + at)) {
            do plain[length++] = cells[at].scalar | plain_looks[cells[at].style];
            while (++at < count && is_plain(cells + at));
            mvwaddchnstr(newscr, row, column + start, plain, length);
        } else {
            for (; at < count && !is_plain(cells + at); at++)
                if (cells[at].width > 0) other[length++] = character(cells + at);
            mvwadd_wchnstr(newscr, row, column + start, other, length);
        }
    }
}

void ct_show(int row, int column) {
    wmove(newscr, row, column);
    doupdate();
    ct_listen();
}

void ct_redraw(void) { clearok(curscr, TRUE); }
