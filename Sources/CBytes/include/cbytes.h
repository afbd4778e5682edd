// The few byte finders of the C library that the pure layers may use. Nothing here does I/O.
#ifndef CBYTES_H
#define CBYTES_H
#include <stddef.h>
#include <stdint.h>

// Offset of the first `byte` in `bytes[0..<count]`, or -1.
ptrdiff_t cbytes_find(const uint8_t *bytes, ptrdiff_t count, uint8_t byte);
// Offset of the last `byte`, or -1.
ptrdiff_t cbytes_find_last(const uint8_t *bytes, ptrdiff_t count, uint8_t byte);
// Offset of the first occurrence of `needle`, or -1; an empty needle is never found.
ptrdiff_t cbytes_search(const uint8_t *bytes, ptrdiff_t count, const uint8_t *needle, ptrdiff_t length);
// The same, faster where `needle[rare]` is a byte that hardly occurs.
ptrdiff_t cbytes_search_by(const uint8_t *bytes, ptrdiff_t count, const uint8_t *needle, ptrdiff_t length, ptrdiff_t rare);
// Offset of the first byte above 0x7F, or `count`.
ptrdiff_t cbytes_high(const uint8_t *bytes, ptrdiff_t count);
// How often `byte` stands in `bytes[0..<count]`.
ptrdiff_t cbytes_count(const uint8_t *bytes, ptrdiff_t count, uint8_t byte);
// How many bytes are controls that no text has: white space, bells and escapes left out.
ptrdiff_t cbytes_controls(const uint8_t *bytes, ptrdiff_t count);
// 1 when both runs are equal.
int cbytes_equal(const uint8_t *a, const uint8_t *b, ptrdiff_t count);
#endif
