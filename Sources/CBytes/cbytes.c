#define _GNU_SOURCE
#include "cbytes.h"
#include <string.h>

ptrdiff_t cbytes_find(const uint8_t *bytes, ptrdiff_t count, uint8_t byte) {
    if (count <= 0) return -1;
    const uint8_t *at = memchr(bytes, byte, (size_t)count);
    return at ? at - bytes : -1;
}

ptrdiff_t cbytes_find_last(const uint8_t *bytes, ptrdiff_t count, uint8_t byte) {
    for (ptrdiff_t i = count - 1; i >= 0; i--)
        if (bytes[i] == byte) return i;
    return -1;
}

ptrdiff_t cbytes_search(const uint8_t *bytes, ptrdiff_t count, const uint8_t *needle, ptrdiff_t length) {
    if (count <= 0 || length <= 0 || length > count) return -1;
    const uint8_t *at = memmem(bytes, (size_t)count, needle, (size_t)length);
    return at ? at - bytes : -1;
}

ptrdiff_t cbytes_search_by(const uint8_t *bytes, ptrdiff_t count, const uint8_t *needle, ptrdiff_t length, ptrdiff_t rare) {
    for (ptrdiff_t from = 0; length > 0 && from + length <= count; from++) {
        const uint8_t *at = memchr(bytes + from + rare, needle[rare], (size_t)(count - length - from + 1));
        if (!at) return -1;
        from = at - bytes - rare;
        if (memcmp(bytes + from, needle, (size_t)length) == 0) return from;
    }
    return -1;
}

int cbytes_equal(const uint8_t *a, const uint8_t *b, ptrdiff_t count) {
    return count <= 0 || memcmp(a, b, (size_t)count) == 0;
}

ptrdiff_t cbytes_high(const uint8_t *bytes, ptrdiff_t count) {
    ptrdiff_t at = 0;
    for (; at + 8 <= count; at += 8) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        if (word & 0x8080808080808080u) break;
    }
    while (at < count && bytes[at] < 0x80) at++;
    return at;
}

// Counts in stretches that a byte can count, so that the compiler takes sixteen at a time.
#define COUNT(bytes, count, condition)                                        \
    ptrdiff_t found = 0;                                                      \
    for (ptrdiff_t from = 0; from < count; from += 255) {                     \
        ptrdiff_t end = count - from < 255 ? count - from : 255;              \
        uint8_t some = 0;                                                     \
        for (ptrdiff_t at = 0; at < end; at++) {                              \
            uint8_t one = bytes[from + at];                                   \
            some += (uint8_t)(condition);                                     \
        }                                                                     \
        found += some;                                                        \
    }                                                                         \
    return found

ptrdiff_t cbytes_count(const uint8_t *bytes, ptrdiff_t count, uint8_t byte) { COUNT(bytes, count, one == byte); }

ptrdiff_t cbytes_controls(const uint8_t *bytes, ptrdiff_t count) {
    COUNT(bytes, count, (one < 0x07) | (one == 0x08) | ((one > 0x0D) & (one < 0x20) & (one != 0x1B)));
}
