/// Strict reading of one JSON document into a flat list of items, on top of simdjson On-Demand.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes behind the document that must be writable; they are left as they were.
#define MENKAN_JSON_PADDING 64

/// What an item is. Objects hold KEY, value, KEY, value …; arrays hold values.
enum {
  MENKAN_JSON_NULL,
  MENKAN_JSON_FALSE,
  MENKAN_JSON_TRUE,
  /// `offset` and length: the digits in the document.
  MENKAN_JSON_NUMBER,
  /// `offset` and length: the text without escapes, in `menkan_json_texts`.
  MENKAN_JSON_STRING,
  MENKAN_JSON_KEY,
  /// `offset`: index of the item behind the whole container; length: number of members.
  MENKAN_JSON_OBJECT,
  MENKAN_JSON_ARRAY
};

/// Eight bytes, so that the densest document of 16 MiB needs no more than 64 MiB of them.
typedef struct {
  /// The kind in the low 4 bits, the length above.
  uint32_t head;
  uint32_t offset;
} menkan_json_item;

/// Why a document was refused.
typedef enum {
  MENKAN_JSON_OK,
  MENKAN_JSON_OUT_OF_MEMORY,
  MENKAN_JSON_NOTHING,
  MENKAN_JSON_NOT_UTF8,
  MENKAN_JSON_OPEN_STRING,
  MENKAN_JSON_CONTROL_CHARACTER,
  MENKAN_JSON_BAD_ESCAPE,
  MENKAN_JSON_LONE_SURROGATE,
  MENKAN_JSON_BAD_NUMBER,
  MENKAN_JSON_BAD_WORD,
  MENKAN_JSON_TOO_DEEP,
  MENKAN_JSON_BAD_STRUCTURE,
  /// Something stands behind the end of the document.
  MENKAN_JSON_TRAILING
} menkan_json_status;

typedef struct menkan_json_parser menkan_json_parser;

/// A parser that can be used again and again; NULL without memory.
menkan_json_parser *menkan_json_create(void);
void menkan_json_destroy(menkan_json_parser *parser);

/// Reads and checks every byte of one object or array, nested at most `max_depth` deep.
///
/// The items are valid until the next call. On failure `menkan_json_error_offset` tells where,
/// as far as it is known.
menkan_json_status menkan_json_parse(
  menkan_json_parser *parser, uint8_t *document, size_t length, uint32_t max_depth);

const menkan_json_item *menkan_json_items(const menkan_json_parser *parser);
size_t menkan_json_item_count(const menkan_json_parser *parser);
const uint8_t *menkan_json_texts(const menkan_json_parser *parser);
size_t menkan_json_error_offset(const menkan_json_parser *parser);

#ifdef __cplusplus
}
#endif
#endif
